#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <signal.h>
#include <stddef.h>

#include "ending.h"

#ifdef NSIG
_Static_assert(CE_SIGNALS >= NSIG, "every signal has a place");
#endif

bool ce_ends(int number) {
  // All others end it, those that only this system or a newer one knows included.
  static const int others[] = {
      SIGKILL, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGCHLD, SIGURG, SIGWINCH,
#ifdef SIGINFO
      SIGINFO,
#endif
#if defined(SIGIO) && !defined(__linux__)
      SIGIO,
#endif
  };
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (others[i] == number) return false;
  return number > 0 && number < CE_SIGNALS;
}

void ce_let_through(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
}
