// A line that nobody may see. libedit would show it, and its kill buffer would hand it to the next
// person, so this line is typed without libedit.

#include "editor.h"

#ifdef CE_HAS_LIBEDIT
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

enum { GRAPHEME_WINDOW = 128, SEQUENCE_PAUSE = 1000 };

struct ce_secret {
  wchar_t *text;
  size_t count, capacity, cursor;
  bool dots;
};

/// Scalars of the grapheme that ends at `at` (or begins there); 0 at the edge.
static size_t grapheme(ce_editor *editor, size_t at, bool before) {
  struct ce_secret *line = editor->secret;
  size_t from = before ? 0 : at, to = before ? at : line->count;
  if (from == to) return 0;
  if (before && to - from > GRAPHEME_WINDOW) from = to - GRAPHEME_WINDOW;
  if (!before && to - from > GRAPHEME_WINDOW) to = from + GRAPHEME_WINDOW;
  long length;
  char *text = ce_utf8(line->text + from, to - from, &length);
  if (text == NULL) return 1;
  long count = editor->callbacks.grapheme(editor->callbacks.context, text, length, before);
  memset(text, 0, (size_t)length);
  free(text);
  return count >= 1 && (size_t)count <= to - from ? (size_t)count : 1;
}

static int graphemes(ce_editor *editor, size_t from, size_t to) {
  int count = 0;
  for (size_t at = from; at < to; count++) at += grapheme(editor, at, false);
  return count;
}

static void put_prompt(ce_editor *editor) {
  for (const char *p = editor->prompt; p != NULL && *p != '\0'; p++)
    if (*p != '\1') putc(*p, editor->out);
}

void ce_draw_sealed(ce_editor *editor) {
  struct ce_secret *line = editor->secret;
  ce_return_to_start(editor);
  put_prompt(editor);
  if (line->dots) {
    int room = ce_room_after_prompt(editor);
    int before = graphemes(editor, 0, line->cursor);
    int all = before + graphemes(editor, line->cursor, line->count);
    if (all > room) all = room;
    if (before > all) before = all;
    for (int i = 0; i < all; i++) fputs("\u2022", editor->out);
    fputs("\033[J", editor->out);
    if (all > before) fprintf(editor->out, "\033[%dD", all - before);
  }
  fflush(editor->out);
}

void ce_keep_sealed(ce_editor *editor) {
  ce_keep(editor, editor->secret->text != NULL ? editor->secret->text : L"", editor->secret->count);
}

static void insert(ce_editor *editor, const wchar_t *text, size_t count) {
  struct ce_secret *line = editor->secret;
  if (line->count + count > CE_LONGEST + 4) {
    editor->overflow += (long)count;
    return;
  }
  if (line->count + count > line->capacity) {
    size_t capacity = (line->count + count) * 2 + 256;
    wchar_t *grown = calloc(capacity, sizeof *grown);
    if (grown == NULL) return;
    if (line->text != NULL) {
      memcpy(grown, line->text, line->count * sizeof *grown);
      memset(line->text, 0, line->count * sizeof *grown);
      free(line->text);
    }
    line->text = grown;
    line->capacity = capacity;
  }
  wchar_t *at = line->text + line->cursor;
  memmove(at + count, at, (line->count - line->cursor) * sizeof *at);
  memcpy(at, text, count * sizeof *at);
  line->count += count;
  line->cursor += count;
}

/// Takes out what stands between two places and leaves the cursor there.
static void cut(struct ce_secret *line, size_t from, size_t to) {
  if (to > from)
    memmove(line->text + from, line->text + to, (line->count - to) * sizeof *line->text);
  line->count -= to - from;
  line->cursor = from;
}

static size_t word_start(const struct ce_secret *line) {
  size_t at = line->cursor;
  while (at > 0 && iswspace((wint_t)line->text[at - 1])) at--;
  while (at > 0 && !iswspace((wint_t)line->text[at - 1])) at--;
  return at;
}

/// Takes a paste; false when the read is to end.
static bool paste(ce_editor *editor) {
  size_t count;
  int got;
  wchar_t *text = ce_pasted(editor, &count, &got);
  if (count > 0) {
    insert(editor, text, count);
    memset(text, 0, count * sizeof *text);
  }
  free(text);
  return got == 1 || got == CE_PAUSED;
}

static void move(ce_editor *editor, wchar_t key) {
  struct ce_secret *line = editor->secret;
  switch (key) {
  case L'C': line->cursor += grapheme(editor, line->cursor, false); break;
  case L'D': line->cursor -= grapheme(editor, line->cursor, true); break;
  case L'H': line->cursor = 0; break;
  case L'F': line->cursor = line->count; break;
  default: break;
  }
}

static bool numbered(ce_editor *editor, int number) {
  struct ce_secret *line = editor->secret;
  switch (number) {
  case 1: case 7: line->cursor = 0; break;
  case 4: case 8: line->cursor = line->count; break;
  case 3: cut(line, line->cursor, line->cursor + grapheme(editor, line->cursor, false)); break;
  case 200: return paste(editor);
  default: break;
  }
  return true;
}

/// What follows ESC, read to its end whatever it is; false when the read is to end.
static bool sequence(ce_editor *editor) {
  wchar_t next;
  int got = ce_next(editor, &next, SEQUENCE_PAUSE);
  if (got != 1) return got == CE_PAUSED;
  bool single = next == L'O';
  if (!single && next != L'[') return true;
  int number = 0, at = 0;
  for (int taken = 0; taken < 64; taken++) {
    got = ce_next(editor, &next, SEQUENCE_PAUSE);
    if (got != 1) return got == CE_PAUSED;
    if (next >= L'0' && next <= L'9' && at == 0 && number < 10000)
      number = number * 10 + (int)(next - L'0');
    else if (next == L';') at++;
    else if (next == L'[' && taken == 0) continue;
    else if (next == L'~') return numbered(editor, number);
    else if (next >= 0x40 && next <= 0x7E) return move(editor, next), true;
    else if (next < 0x20 || next > 0x7E) return true;
    if (single) return true;
  }
  return true;
}

/// One key; false when the line is to end, be it by Enter.
static bool take(ce_editor *editor, wchar_t key) {
  struct ce_secret *line = editor->secret;
  switch (key) {
  case 0x01: line->cursor = 0; return true;
  case 0x05: line->cursor = line->count; return true;
  case 0x02: return move(editor, L'D'), true;
  case 0x06: return move(editor, L'C'), true;
  case 0x7F: case 0x08:
    cut(line, line->cursor - grapheme(editor, line->cursor, true), line->cursor);
    return true;
  case 0x04:
    if (line->count > 0) return numbered(editor, 3);
    editor->ended = true;
    return false;
  case 0x0B: line->count = line->cursor; return true;
  case 0x15: cut(line, 0, line->count); return true;
  case 0x17: cut(line, word_start(line), line->cursor); return true;
  case 0x1B: return sequence(editor);
  case L'\r': case L'\n': return false;
  default:
    // Up, Ctrl-R, Tab and the like do nothing: there is nothing they could recall.
    if (key >= 0x20 && !(key >= 0x7F && key < 0xA0)) insert(editor, &key, 1);
    return true;
  }
}

/// Leaves the prompt alone on its row, and goes below it.
static void clear(ce_editor *editor) {
  struct ce_secret *line = editor->secret;
  line->cursor = line->count = 0;
  if (line->dots) ce_draw_sealed(editor);
  fputs("\r\n", editor->out);
  fflush(editor->out);
}

bool ce_type_sealed(ce_editor *editor, bool dots) {
  struct ce_secret line = {.dots = dots};
  editor->secret = &line;
  put_prompt(editor);
  fflush(editor->out);
  ce_tell_shown(editor);
  wchar_t key = 0;
  int got;
  while ((got = ce_next(editor, &key, -1)) == 1 && take(editor, key))
    if (dots) ce_draw_sealed(editor);
  bool took_line = got == 1 && !editor->interrupted && !editor->ended;
  if (took_line) ce_keep_sealed(editor);
  clear(editor);
  editor->secret = NULL;
  if (line.text != NULL) memset(line.text, 0, line.capacity * sizeof *line.text);
  free(line.text);
  return took_line;
}
#endif
