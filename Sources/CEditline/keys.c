// The keys: whole graphemes, every escape sequence a keyboard may send, history, Tab.

#include "editor.h"

#ifdef CE_HAS_LIBEDIT
#include <stdlib.h>
#include <string.h>

/// How much text is enough to tell where a grapheme begins or ends.
enum { GRAPHEME_WINDOW = 128 };
/// How long the rest of an escape sequence may take, in milliseconds.
enum { SEQUENCE_PAUSE = 1000 };

static int grapheme(ce_editor *editor, bool before) {
  const LineInfoW *line = el_wline(editor->el);
  const wchar_t *from = before ? line->buffer : line->cursor;
  const wchar_t *to = before ? line->cursor : line->lastchar;
  if (from == to) return 0;
  if (before && to - from > GRAPHEME_WINDOW) from = to - GRAPHEME_WINDOW;
  if (!before && to - from > GRAPHEME_WINDOW) to = from + GRAPHEME_WINDOW;
  long length;
  char *text = ce_utf8(from, (size_t)(to - from), &length);
  if (text == NULL) return 1;
  long count = editor->callbacks.grapheme(editor->callbacks.context, text, length, before);
  free(text);
  return count >= 1 && count <= to - from ? (int)count : 1;
}

static unsigned char left(EditLine *el, int key) {
  (void)key;
  int count = grapheme(ce_self(el), true);
  if (count == 0) return CC_ERROR;
  el_cursor(el, -count);
  return CC_CURSOR;
}

static unsigned char right(EditLine *el, int key) {
  (void)key;
  int count = grapheme(ce_self(el), false);
  if (count == 0) return CC_ERROR;
  el_cursor(el, count);
  return CC_CURSOR;
}

static unsigned char backspace(EditLine *el, int key) {
  (void)key;
  int count = grapheme(ce_self(el), true);
  if (count == 0) return CC_ERROR;
  el_deletestr(el, count);
  return CC_REFRESH;
}

static unsigned char delete_forward(EditLine *el, int key) {
  (void)key;
  int count = grapheme(ce_self(el), false);
  if (count == 0) return CC_ERROR;
  el_cursor(el, count);
  el_deletestr(el, count);
  return CC_REFRESH;
}

static unsigned char delete_or_end(EditLine *el, int key) {
  const LineInfoW *line = el_wline(el);
  if (line->buffer != line->lastchar) return delete_forward(el, key);
  ce_self(el)->ended = true;
  return CC_EOF;
}

static unsigned char walk(EditLine *el, bool older) {
  ce_editor *editor = ce_self(el);
  const LineInfoW *line = el_wline(el);
  long length;
  char *text = ce_utf8(line->buffer, (size_t)(line->lastchar - line->buffer), &length);
  if (text == NULL) return CC_ERROR;
  bool found = editor->callbacks.walk(editor->callbacks.context, text, length, older);
  free(text);
  if (!found || editor->reply == NULL) return CC_ERROR;
  ce_set_line(editor, editor->reply);
  return CC_REFRESH;
}

static unsigned char older(EditLine *el, int key) { return (void)key, walk(el, true); }
static unsigned char newer(EditLine *el, int key) { return (void)key, walk(el, false); }

static unsigned char complete(EditLine *el, int key) {
  (void)key;
  ce_editor *editor = ce_self(el);
  const LineInfoW *line = el_wline(el);
  long length;
  char *text = ce_utf8(line->buffer, (size_t)(line->cursor - line->buffer), &length);
  if (text == NULL) return CC_ERROR;
  enum ce_completion done = editor->callbacks.complete(editor->callbacks.context, text, length);
  free(text);
  if (editor->interrupted || editor->ended) {
    editor->listing = false;
    return CC_EOF;
  }
  if (done == CE_EDITED) return CC_REFRESH;
  if (done != CE_LISTED) return CC_ERROR;
  editor->listing = false;
  ce_redraw(editor);
  ce_show_posted(editor);
  return CC_NORM;
}

void ce_replace_before(ce_editor *editor, long scalars, const char *text) {
  if (scalars > 0) el_deletestr(editor->el, (int)scalars);
  el_insertstr(editor->el, text);
}

bool ce_has_text_after(const ce_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  return line->cursor != line->lastchar;
}

static unsigned char to_edge(EditLine *el, bool start) {
  const LineInfoW *line = el_wline(el);
  int length = (int)(line->lastchar - line->buffer);
  el_cursor(el, start ? -length : length);
  return CC_CURSOR;
}

static unsigned char push(EditLine *el, const char *keys) {
  el_push(el, keys);
  return CC_NORM;
}

/// An arrow or a named key; `far` when Ctrl or Alt is held. Unknown ones do nothing.
static unsigned char named_key(EditLine *el, wchar_t final, bool far) {
  switch (final) {
  case L'A': return older(el, 0);
  case L'B': return newer(el, 0);
  case L'C': return far ? push(el, "\033f") : right(el, 0);
  case L'D': return far ? push(el, "\033b") : left(el, 0);
  case L'H': return to_edge(el, true);
  case L'F': return to_edge(el, false);
  case L'M': return push(el, "\r");
  default: return CC_NORM;
  }
}

static unsigned char numbered_key(EditLine *el, int number, bool far) {
  switch (number) {
  case 1: case 7: return to_edge(el, true);
  case 4: case 8: return to_edge(el, false);
  case 3: return far ? push(el, "\033d") : delete_forward(el, 0);
  case 200: return ce_paste(el, 0);
  default: return CC_NORM;
  }
}

/// What follows ESC [, read to its end whatever it is: no part of it becomes text.
static unsigned char sequence(EditLine *el, bool far) {
  ce_editor *editor = ce_self(el);
  int numbers[2] = {0, 0}, at = 0;
  for (int taken = 0; taken < 64; taken++) {
    wchar_t next;
    int got = ce_next(editor, &next, SEQUENCE_PAUSE);
    if (got == CE_PAUSED) return CC_NORM;
    if (got != 1) return CC_EOF;
    if (next >= L'0' && next <= L'9' && at < 2 && numbers[at] < 10000)
      numbers[at] = numbers[at] * 10 + (int)(next - L'0');
    else if (next == L';') at++;
    else if (next == L'[' && taken == 0) continue;  // the Linux console's function keys
    else if (next >= 0x40 && next <= 0x7E) {
      // The old form of Ctrl with an arrow has 5 alone; the new one has 1;5.
      int held = at > 0 ? numbers[1] : next == L'~' ? 0 : numbers[0];
      far = far || (held >= 3 && held <= 8);
      if (taken > 0 && at == 0 && numbers[0] == 0 && next < L'a' && next != L'~')
        return CC_NORM;
      return next == L'~' ? numbered_key(el, numbers[0], far)
             : next == L'M' ? CC_NORM
                            : named_key(el, next, far);
    } else if (next < 0x20 || next > 0x7E) return CC_NORM;
  }
  return CC_NORM;
}

static unsigned char csi(EditLine *el, int key) { return (void)key, sequence(el, false); }
static unsigned char alt_csi(EditLine *el, int key) { return (void)key, sequence(el, true); }

static unsigned char ss3(EditLine *el, int key) {
  (void)key;
  wchar_t next;
  int got = ce_next(ce_self(el), &next, SEQUENCE_PAUSE);
  if (got == CE_PAUSED) return CC_NORM;
  return got == 1 ? named_key(el, next, false) : CC_EOF;
}

void ce_bind_keys(EditLine *el) {
  static const struct {
    const char *name;
    unsigned char (*function)(EditLine *, int);
    const char *keys[4];
  } bindings[] = {
      {"ce-left", left, {"^B"}},
      {"ce-right", right, {"^F"}},
      {"ce-backspace", backspace, {"^?", "^H"}},
      {"ce-delete-or-end", delete_or_end, {"^D"}},
      {"ce-older", older, {"^P"}},
      {"ce-newer", newer, {"^N"}},
      {"ce-complete", complete, {"^I"}},
      {"ce-search", ce_search, {"^R"}},
      // Shorter than what libedit binds for the arrows, so these take their place.
      {"ce-csi", csi, {"\\e["}},
      {"ce-alt-csi", alt_csi, {"\\e\\e["}},
      {"ce-ss3", ss3, {"\\eO", "\\e\\eO"}},
  };
  for (size_t i = 0; i < sizeof bindings / sizeof *bindings; i++) {
    el_set(el, EL_ADDFN, bindings[i].name, "", bindings[i].function);
    for (size_t k = 0; k < 4 && bindings[i].keys[k] != NULL; k++)
      el_set(el, EL_BIND, bindings[i].keys[k], bindings[i].name, NULL);
  }
  el_set(el, EL_BIND, "^L", "ed-clear-screen", NULL);
  el_set(el, EL_BIND, "^W", "ed-delete-prev-word", NULL);
}
#endif
