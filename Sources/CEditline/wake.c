// What may interrupt the wait for a key: signals and text posted by other threads.
//
// A signal handler has no argument, so the one open editor's pipe is a static of this file.

#include "editor.h"
#include "ending.h"

#ifdef CE_HAS_LIBEDIT
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct message {
  struct message *next;
  char *text;
  bool status;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct message *first_message, *last_message;
static bool is_open;

static int pipe_read = -1;
static atomic_int pipe_write = -1;

// What a dying process puts back: the terminal's modes, and the end of bracketed paste.
static struct termios cooked;
static atomic_int terminal = -1, terminal_out = -1;
static atomic_bool sends_escapes;

static const int noticed[] = {SIGINT, SIGWINCH, SIGCONT, SIGTERM, SIGHUP};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct sigaction old_noticed[COUNT(noticed)], old_fatal[CE_SIGNALS], old_quit, old_stop;

static void on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already has a reason to wake.
  (void)!write(pipe_write, &byte, 1);
  errno = saved;
}

static void restore_terminal(void) {
  if (terminal < 0) return;
  if (sends_escapes && write(terminal_out, "\033[?2004l\033[0m", 12) < 0) return;
  tcsetattr(terminal, TCSADRAIN, &cooked);
}

static void on_fatal(int number) {
  restore_terminal();
  sigaction(number, &old_fatal[number], NULL);
  // Blocked until we return, then it reaches whoever was there before us.
  raise(number);
}

/// Whether the signal ends us, other than by ending the line that is being typed.
static bool is_fatal(int number) {
  for (size_t i = 0; i < COUNT(noticed); i++)
    if (noticed[i] == number) return false;
  return number != SIGQUIT && ce_ends(number);
}

static int above_standard(int descriptor) {
  // With 0, 1 or 2 closed a pipe would take its place and the program would read itself.
  int high = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  close(descriptor);
  return high;
}

static bool open_pipe(void) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  pipe_read = above_standard(ends[0]);
  pipe_write = above_standard(ends[1]);
  if (pipe_read < 0 || pipe_write < 0) return false;
  fcntl(pipe_read, F_SETFL, O_NONBLOCK);
  fcntl(pipe_write, F_SETFL, O_NONBLOCK);
  return true;
}

static void handle(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  // A stack that has run over has no room for a handler.
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, old);
  // What the parent had us ignore, as nohup does with SIGHUP, stays ignored.
  if (old->sa_handler == SIG_IGN) return;
  sigaction(number, &action, NULL);
  ce_let_through(number);
}

static bool set_open(bool open) {
  pthread_mutex_lock(&lock);
  bool changed = is_open != open;
  is_open = open;
  pthread_mutex_unlock(&lock);
  return changed;
}

bool ce_wake_open(ce_editor *editor) {
  static bool at_exit;
  if (!set_open(true)) return false;
  if (!open_pipe()) {
    set_open(false);
    return false;
  }
  if (tcgetattr(editor->input, &cooked) == 0) {
    terminal_out = fileno(editor->out);
    sends_escapes = !editor->options.plain;
  }
  for (size_t i = 0; i < COUNT(noticed); i++) handle(noticed[i], on_signal, &old_noticed[i]);
  for (int number = 1; number < CE_SIGNALS; number++)
    if (is_fatal(number)) handle(number, on_fatal, &old_fatal[number]);
  handle(SIGQUIT, SIG_IGN, &old_quit);
  if (!at_exit) at_exit = atexit(restore_terminal) == 0;
  return true;
}

void ce_wake_close(void) {
  set_open(false);
  for (size_t i = 0; i < COUNT(noticed); i++) sigaction(noticed[i], &old_noticed[i], NULL);
  for (int number = 1; number < CE_SIGNALS; number++)
    if (is_fatal(number)) sigaction(number, &old_fatal[number], NULL);
  sigaction(SIGQUIT, &old_quit, NULL);
  ce_guard_terminal(-1);
  bool status;
  for (char *text; (text = ce_take_posted(&status)) != NULL; free(text)) continue;
  close(atomic_exchange(&pipe_write, -1));
  close(pipe_read);
}

int ce_wake_descriptor(void) { return pipe_read; }

int ce_wake_next(void) {
  unsigned char byte;
  return read(pipe_read, &byte, 1) == 1 ? byte : 0;
}

void ce_guard_terminal(int descriptor) {
  if (terminal == descriptor) return;
  // Only while we hold the terminal: stopping between two reads needs none of us, and a program
  // we run, such as an editor, must be able to stop together with us.
  if (descriptor >= 0) handle(SIGTSTP, on_signal, &old_stop);
  else sigaction(SIGTSTP, &old_stop, NULL);
  terminal = descriptor;
}

static bool post(const char *text, bool status) {
  struct message *message = calloc(1, sizeof *message);
  if (message == NULL) return false;
  message->status = status;
  message->text = strdup(text);
  pthread_mutex_lock(&lock);
  bool taken = is_open && message->text != NULL;
  if (taken) {
    if (last_message != NULL) last_message->next = message;
    else first_message = message;
    last_message = message;
    // A full pipe is no loss: bytes in it wake the reader, who takes all messages.
    unsigned char byte = CE_POSTED;
    (void)!write(pipe_write, &byte, 1);
  }
  pthread_mutex_unlock(&lock);
  if (!taken) {
    free(message->text);
    free(message);
  }
  return taken;
}

bool ce_post(const char *text) { return post(text, false); }

bool ce_post_status(const char *text) { return post(text, true); }

char *ce_take_posted(bool *status) {
  pthread_mutex_lock(&lock);
  struct message *message = first_message;
  char *text = NULL;
  if (message != NULL) {
    first_message = message->next;
    if (first_message == NULL) last_message = NULL;
    text = message->text;
    *status = message->status;
    free(message);
  }
  pthread_mutex_unlock(&lock);
  return text;
}

void ce_stop(void) {
  struct sigaction stopping, continuing, plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, NULL, &stopping);
  // Whoever started us may have no way to continue us.
  if (stopping.sa_handler == SIG_IGN) return;
  sigaction(SIGTSTP, &plain, NULL);
  sigaction(SIGCONT, &plain, &continuing);
  raise(SIGTSTP);
  sigaction(SIGCONT, &continuing, NULL);
  sigaction(SIGTSTP, &stopping, NULL);
}
#endif
