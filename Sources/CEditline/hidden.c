// A line that nobody may see, where nothing edits it: the terminal's echo goes off, and comes back
// however the process ends or stops.
//
// A signal handler has no argument, so the one terminal that is hidden stands in statics.

#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CEditline.h"
#include "ending.h"

static struct termios shown;
static atomic_int hidden = -1;

static const int stopping[] = {SIGTSTP, SIGTTIN, SIGTTOU};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct sigaction old_ending[CE_SIGNALS], old_stopping[COUNT(stopping)], old_continue;

static bool echoes(int descriptor) {
  struct termios modes;
  return tcgetattr(descriptor, &modes) != 0 || (modes.c_lflag & ECHO) != 0;
}

static bool hide(int descriptor) {
  struct termios modes = shown;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK);
  // Enter still goes to the next row.
  modes.c_lflag |= ECHONL;
  // Nothing typed ahead is thrown away.
  return tcsetattr(descriptor, TCSANOW, &modes) == 0 && !echoes(descriptor);
}

static void show(void) {
  if (hidden >= 0) tcsetattr(hidden, TCSANOW, &shown);
}

static void on_ending(int number) {
  show();
  sigaction(number, &old_ending[number], NULL);
  // Blocked until we return, then it reaches whoever was there before us.
  raise(number);
}

static void on_stopping(int number) {
  int saved = errno;
  struct sigaction plain, ours;
  sigset_t one, held;
  show();
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigemptyset(&plain.sa_mask);
  sigaction(number, &plain, &ours);
  sigemptyset(&one);
  sigaddset(&one, number);
  raise(number);
  // Here the process stops, and goes on when it is continued.
  sigprocmask(SIG_UNBLOCK, &one, &held);
  sigprocmask(SIG_SETMASK, &held, NULL);
  sigaction(number, &ours, NULL);
  if (hidden >= 0) hide(hidden);
  errno = saved;
}

static void on_continue(int number) {
  int saved = errno;
  (void)number;
  // After a stop that could not be caught somebody else may have set the terminal.
  if (hidden >= 0) hide(hidden);
  errno = saved;
}

static void handle(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, old);
  // What the parent had us ignore, as nohup does with SIGHUP, stays ignored.
  if (old->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

enum ce_hiding ce_hide_typing(int descriptor) {
  static bool at_exit;
  if (hidden >= 0) return CE_HIDDEN;
  if (tcgetattr(descriptor, &shown) != 0) return CE_NO_TERMINAL;
  // A terminal without echo, as a remote one may have it, is left as it is.
  if ((shown.c_lflag & ECHO) == 0) return CE_HIDDEN;
  if (!at_exit) at_exit = atexit(ce_show_typing) == 0;
  for (int number = 1; number < CE_SIGNALS; number++)
    if (ce_ends(number)) {
      handle(number, on_ending, &old_ending[number]);
      ce_let_through(number);
    }
  for (size_t i = 0; i < COUNT(stopping); i++) handle(stopping[i], on_stopping, &old_stopping[i]);
  handle(SIGCONT, on_continue, &old_continue);
  hidden = descriptor;
  if (hide(descriptor)) return CE_HIDDEN;
  ce_show_typing();
  return CE_STILL_SHOWN;
}

void ce_show_typing(void) {
  if (hidden < 0) return;
  show();
  hidden = -1;
  for (int number = 1; number < CE_SIGNALS; number++)
    if (ce_ends(number)) sigaction(number, &old_ending[number], NULL);
  for (size_t i = 0; i < COUNT(stopping); i++) sigaction(stopping[i], &old_stopping[i], NULL);
  sigaction(SIGCONT, &old_continue, NULL);
}
