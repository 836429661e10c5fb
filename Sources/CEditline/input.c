// The wait for one character, and what may happen meanwhile.

#include "editor.h"

#ifdef CE_HAS_LIBEDIT
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/// How long the rest of a letter of several bytes may take before it counts as broken.
enum { LETTER_PAUSE = 500 };

static void resize(ce_editor *editor) {
  // A size no screen has is passed over.
  if (ce_terminal_fits(editor->input)) el_resize(editor->el);
}

static void resume(ce_editor *editor) {
  // Somebody else had the terminal: set it from scratch, and draw where its cursor now is.
  el_set(editor->el, EL_PREP_TERM, 0);
  el_set(editor->el, EL_PREP_TERM, 1);
  ce_paste_marks(editor, true);
  resize(editor);
  if (!editor->listing) ce_redraw(editor);
}

static void stop(ce_editor *editor) {
  ce_paste_marks(editor, false);
  el_set(editor->el, EL_PREP_TERM, 0);
  ce_stop();
  // Also when nothing stopped us: nobody may be there to continue an orphan.
  resume(editor);
}

void ce_show_posted(ce_editor *editor) {
  bool status = false;
  char *text = editor->listing ? NULL : ce_take_posted(&status);
  if (text == NULL) return;
  ce_erase(editor);
  for (; text != NULL; text = ce_take_posted(&status)) {
    ce_write_posted(editor, text, status);
    free(text);
  }
  ce_redraw(editor);
}

static bool interrupt(ce_editor *editor) {
  ce_keep_text(editor);
  editor->interrupted = true;
  return false;
}

/// Handles everything that woke us; false when the read is to end.
static bool attend(ce_editor *editor) {
  for (int what; (what = ce_wake_next()) != 0;) {
    switch (what) {
    case SIGINT: return interrupt(editor);
    case SIGTERM:
    case SIGHUP:
      ce_keep_text(editor);
      editor->signal = what;
      editor->ended = true;
      return false;
    case SIGWINCH:
      resize(editor);
      if (editor->listing) break;
      ce_erase(editor);
      ce_redraw(editor);
      break;
    case SIGTSTP: stop(editor); break;
    case SIGCONT: resume(editor); break;
    case CE_POSTED: ce_show_posted(editor); break;
    }
  }
  return true;
}

static int end(ce_editor *editor) {
  editor->ended = true;
  return 0;
}

/// Waits until a byte can be read: 1, or what ce_next() is to return.
static int wait_for_byte(ce_editor *editor, bool inside_letter, int pause) {
  for (;;) {
    struct pollfd waits[2] = {
        {editor->input, POLLIN, 0},
        {ce_wake_descriptor(), POLLIN, 0},
    };
    // Between two bytes of one letter nothing may be drawn.
    int ready = poll(waits, inside_letter ? 1 : 2, inside_letter ? LETTER_PAUSE : pause);
    if (ready < 0 && errno != EINTR) return end(editor);
    if (ready < 0) continue;
    if (ready == 0) return CE_PAUSED;
    if (inside_letter || waits[1].revents == 0) return 1;
    if (!attend(editor)) return -1;
  }
}

static int next_letter(ce_editor *editor, wchar_t *out, int pause) {
  char bytes[8];
  size_t count = 0;
  for (;;) {
    int ready = wait_for_byte(editor, count > 0, pause);
    if (ready == CE_PAUSED && count > 0) return *out = 0xFFFD, 1;
    if (ready != 1) return ready;
    ssize_t got = read(editor->input, bytes + count, 1);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) return end(editor);
    count++;
    mbstate_t state = {0};
    size_t used = mbrtowc(out, bytes, count, &state);
    if (used == (size_t)-2 && count < sizeof bytes) continue;
    if (used == (size_t)-1 || used == (size_t)-2) *out = 0xFFFD;
    return 1;
  }
}

int ce_next(ce_editor *editor, wchar_t *out, int pause) {
  for (;;) {
    if (editor->interrupted || editor->ended) return -1;
    int got = next_letter(editor, out, pause);
    if (got != 1 || editor->pasting || *out == 0) return got;
    // Enter sends a carriage return; what is pasted without marks may bring its line feed along.
    bool second_half = editor->returned && *out == L'\n';
    editor->returned = *out == L'\r';
    if (second_half) continue;
    if (*out == editor->interrupt_key) interrupt(editor);
    else if (*out == editor->stop_key) stop(editor);
    else return 1;
  }
}

void ce_tell_shown(ce_editor *editor) {
  if (editor->shown) return;
  editor->shown = true;
  editor->callbacks.shown(editor->callbacks.context);
}

int ce_get_character(EditLine *el, wchar_t *out) {
  ce_editor *editor = ce_self(el);
  if (editor->prefill != NULL) {
    // Only now: libedit empties the line when a read begins.
    ce_return_to_start(editor);
    el_insertstr(el, editor->prefill);
    editor->prefill = NULL;
    editor->untouched = true;
    ce_redraw(editor);
  }
  ce_tell_shown(editor);
  int got = ce_next(editor, out, -1);
  if (got != 1) return got;
  // A sequence may be an arrow, which mends the line, or the mark of a paste, which replaces it.
  if (*out == 0x1B) editor->sequence_untouched = editor->untouched;
  if (editor->untouched && *out >= 0x20 && !(*out >= 0x7F && *out < 0xA0)) {
    ce_erase(editor);
    ce_set_line(editor, "");
    ce_redraw(editor);
  }
  editor->untouched = false;
  return got;
}

uint32_t ce_read_key(ce_editor *editor) {
  editor->listing = true;
  wchar_t key;
  return ce_next(editor, &key, -1) == 1 ? (uint32_t)key : 0;
}
#endif
