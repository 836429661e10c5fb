// One EditLine, opened, read from and closed.

#include "editor.h"

#ifndef CE_HAS_LIBEDIT
#error "Waymark needs the headers of libedit. On Debian and Ubuntu: apt-get install libedit-dev"
#else
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

ce_editor *ce_self(EditLine *el) {
  void *data = NULL;
  el_get(el, EL_CLIENTDATA, &data);
  return data;
}

static char *show_prompt(EditLine *el) {
  ce_editor *editor = ce_self(el);
  const char *prompt = editor->search_prompt != NULL ? editor->search_prompt : editor->prompt;
  return (char *)(prompt != NULL ? prompt : "");
}

static FILE *stream(int descriptor, const char *mode) {
  // A copy, so that closing the stream leaves the owner's descriptor open.
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (file == NULL) close(copy);
  return file;
}

static void learn_keys(ce_editor *editor) {
  struct termios modes;
  if (tcgetattr(editor->input, &modes) != 0) return;
  editor->interrupt_key = modes.c_cc[VINTR];
  editor->stop_key = modes.c_cc[VSUSP];
}

static bool start(ce_editor *editor) {
  // libedit complains about unknown terminals in words of its own; nobody needs to see them.
  editor->in = stream(editor->options.input, "r");
  editor->out = stream(editor->options.output, "w");
  editor->errors = fopen("/dev/null", "we");
  if (editor->in == NULL || editor->out == NULL || editor->errors == NULL) return false;
  editor->input = fileno(editor->in);
  learn_keys(editor);
  EditLine *el = el_init("waymark", editor->in, editor->out, editor->errors);
  if (el == NULL) return false;
  editor->el = el;
  el_set(el, EL_CLIENTDATA, editor);
  const char *terminal = editor->options.terminal, *known = getenv("TERM");
  if (terminal != NULL && (known == NULL || strcmp(terminal, known) != 0))
    el_set(el, EL_TERMINAL, terminal);
  el_set(el, EL_EDITOR, "emacs");
  // EL_SIGNAL stays off: its resize overflows the heap. We resize between two characters.
  el_set(el, EL_SIGNAL, 0);
  // With insert and delete of characters, text vanishes from wrapped lines.
  static const char *const broken[] = {"ic", "IC", "im", "ei", "ip", "dc", "DC", "dm", "ed"};
  for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
    el_set(el, EL_SETTC, broken[i], "", NULL);
  // A line feed stays one, to tell CRLF in a paste from an empty line; Ctrl-C and Ctrl-Z reach us as
  // keys, so that those in a paste do nothing. Ctrl-S does not freeze the screen.
  el_set(el, EL_SETTY, "-d", "-icrnl", "-inlcr", "-isig", "-ixon", NULL);
  el_set(el, EL_PROMPT_ESC, show_prompt, '\1');
  el_set(el, EL_GETCFN, ce_get_character);
  ce_bind_keys(el);
  return true;
}

ce_editor *ce_open(ce_options options, ce_callbacks callbacks) {
  ce_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->options = options;
  editor->callbacks = callbacks;
  if (!isatty(options.input) || !isatty(options.output) || !ce_set_utf8_locale() ||
      !ce_terminal_fits(options.input) || !start(editor) || !(editor->awake = ce_wake_open(editor))) {
    ce_close(editor);
    return NULL;
  }
  // The caller's name need not outlive this call; libedit has copied it.
  editor->options.terminal = NULL;
  return editor;
}

void ce_close(ce_editor *editor) {
  if (editor->awake) ce_wake_close();
  if (editor->el != NULL) {
    // After a sealed line the terminal is still without echo.
    el_set(editor->el, EL_PREP_TERM, 0);
    // Otherwise what has been typed ahead is thrown away.
    el_set(editor->el, EL_EDITMODE, 0);
    el_end(editor->el);
  }
  if (editor->in != NULL) fclose(editor->in);
  if (editor->out != NULL) fclose(editor->out);
  if (editor->errors != NULL) fclose(editor->errors);
  free(editor->text);
  free(editor->reply);
  free(editor);
}

static size_t encode(uint32_t scalar, char *out) {
  if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) scalar = 0xFFFD;
  if (scalar < 0x80) return out[0] = (char)scalar, 1;
  size_t extra = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  static const unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};
  out[0] = (char)(leads[extra] | (scalar >> (6 * extra)));
  for (size_t i = 1; i <= extra; i++)
    out[i] = (char)(0x80 | ((scalar >> (6 * (extra - i))) & 0x3F));
  return extra + 1;
}

char *ce_utf8(const wchar_t *text, size_t count, long *length) {
  char *bytes = malloc(count * 4 + 1);
  *length = 0;
  if (bytes == NULL) return NULL;
  size_t used = 0;
  for (size_t i = 0; i < count; i++) used += encode((uint32_t)text[i], bytes + used);
  bytes[used] = '\0';
  *length = (long)used;
  return bytes;
}

void ce_keep(ce_editor *editor, const wchar_t *text, size_t count) {
  free(editor->text);
  editor->text = ce_utf8(text, count, &editor->text_length);
}

void ce_keep_text(ce_editor *editor) {
  if (editor->secret != NULL) {
    ce_keep_sealed(editor);
    return;
  }
  const LineInfoW *line = el_wline(editor->el);
  ce_keep(editor, line->buffer, (size_t)(line->lastchar - line->buffer));
}

void ce_set_line(ce_editor *editor, const char *text) {
  const LineInfoW *line = el_wline(editor->el);
  int length = (int)(line->lastchar - line->buffer);
  el_cursor(editor->el, length);
  el_deletestr(editor->el, length);
  el_insertstr(editor->el, text);
}

static void show_posted(ce_editor *editor) {
  bool status = false;
  editor->status_above = false;
  for (char *text; (text = ce_take_posted(&status)) != NULL; free(text))
    ce_write_posted(editor, text, status);
}

/// Signals since the last read: those that end it count, windows and stops are over.
static void catch_up(ce_editor *editor) {
  for (int what; (what = ce_wake_next()) != 0;) {
    if (what == SIGINT) editor->interrupted = true;
    if (what == SIGTERM || what == SIGHUP) {
      editor->signal = what;
      editor->ended = true;
    }
  }
}

static void begin(ce_editor *editor, const char *prompt, const char *prefill) {
  free(editor->text);
  editor->text = NULL;
  editor->text_length = editor->removed = editor->overflow = 0;
  editor->interrupted = editor->ended = editor->shown = false;
  editor->untouched = editor->sequence_untouched = false;
  editor->signal = 0;
  editor->prompt = prompt;
  editor->search_prompt = NULL;
  editor->prefill = prefill != NULL && *prefill != '\0' ? prefill : NULL;
  catch_up(editor);
  show_posted(editor);
  ce_guard_terminal(editor->input);
  // Before libedit shows the prompt, or what is typed as it appears is read in cooked mode.
  el_set(editor->el, EL_PREP_TERM, 1);
  ce_paste_marks(editor, true);
}

static void finish(ce_editor *editor, bool took_line) {
  if (!took_line) {
    ce_move_below(editor);
    fflush(editor->out);
  }
  ce_paste_marks(editor, false);
  el_set(editor->el, EL_PREP_TERM, 0);
  ce_guard_terminal(-1);
  editor->prompt = NULL;
}

enum ce_status ce_read(ce_editor *editor, const char *prompt, const char *prefill) {
  begin(editor, prompt, prefill);
  int count = 0;
  const wchar_t *line = el_wgets(editor->el, &count);
  bool took_line = line != NULL && count > 0 && !editor->interrupted && !editor->ended;
  if (took_line) {
    size_t length = (size_t)count;
    if (line[length - 1] == L'\n') length--;
    ce_keep(editor, line, length);
  }
  finish(editor, took_line);
  if (editor->interrupted) return CE_INTERRUPT;
  if (editor->signal != 0) return CE_TERMINATED;
  return took_line ? CE_LINE : CE_END;
}

enum ce_status ce_read_sealed(ce_editor *editor, const char *prompt, bool dots) {
  begin(editor, prompt, NULL);
  bool took_line = ce_type_sealed(editor, dots && !editor->options.plain);
  // The terminal stays as it is, without echo, until the next read or the end of the program: keys
  // pressed meanwhile belong to the next person, and nobody may see them either.
  ce_paste_marks(editor, false);
  editor->prompt = NULL;
  if (editor->interrupted) return CE_INTERRUPT;
  if (editor->signal != 0) return CE_TERMINATED;
  return took_line ? CE_LINE : CE_END;
}

const char *ce_text(const ce_editor *editor, long *length) {
  *length = editor->text_length;
  return editor->text != NULL ? editor->text : "";
}

long ce_removed(const ce_editor *editor) { return editor->removed; }
long ce_overflow(const ce_editor *editor) { return editor->overflow; }
int ce_signal(const ce_editor *editor) { return editor->signal; }

void ce_reply(ce_editor *editor, const char *text, long length) {
  free(editor->reply);
  editor->reply = malloc((size_t)length + 1);
  if (editor->reply == NULL) return;
  memcpy(editor->reply, text, (size_t)length);
  editor->reply[length] = '\0';
  editor->reply_length = length;
}
#endif
