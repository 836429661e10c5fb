// What is pasted is text, whatever is in it: never a key, never the end of the line.

#include "editor.h"

#ifdef CE_HAS_LIBEDIT
#include <stdlib.h>
#include <string.h>

struct paste {
  wchar_t *text;
  size_t count, capacity;
  long bytes;
  enum { TEXT, ESCAPED, SEQUENCE } state;
  bool after_return;
  char seen[8];
  size_t seen_count;
};

static long bytes_of(wchar_t character) {
  return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

static void add(ce_editor *editor, struct paste *paste, wchar_t character) {
  long bytes = bytes_of(character);
  // Beyond the longest line nothing is kept; one byte more than that is enough to be refused.
  if (paste->bytes + bytes > CE_LONGEST + 4) {
    editor->overflow += bytes;
    return;
  }
  if (paste->count + 1 >= paste->capacity) {
    size_t capacity = paste->capacity * 2 + 256;
    wchar_t *grown = realloc(paste->text, capacity * sizeof *grown);
    if (grown == NULL) return;
    paste->text = grown;
    paste->capacity = capacity;
  }
  paste->text[paste->count++] = character;
  paste->bytes += bytes;
}

static void add_cleaned(ce_editor *editor, struct paste *paste, wchar_t character) {
  bool after_return = paste->after_return;
  paste->after_return = character == L'\r';
  if (character == L'\n' && after_return) return;
  if (character == L'\r' || character == L'\n') add(editor, paste, L'\n');
  else if (character == L'\t') add(editor, paste, L' ');
  else if (character < 0x20 || (character >= 0x7F && character < 0xA0)) editor->removed++;
  else add(editor, paste, character);
}

/// Takes one character of the paste; true at the end mark.
static bool take(ce_editor *editor, struct paste *paste, wchar_t character) {
  if (paste->state == ESCAPED && character == L'[') {
    paste->state = SEQUENCE;
    paste->seen_count = 0;
    return false;
  }
  if (paste->state == SEQUENCE && character >= 0x20 && character < 0x7F) {
    if (paste->seen_count < sizeof paste->seen) paste->seen[paste->seen_count++] = (char)character;
    if (character < 0x40) return false;
    paste->state = TEXT;
    if (paste->seen_count != 4 || memcmp(paste->seen, "201~", 4) != 0) return false;
    editor->removed--;  // the escape of the mark itself
    return true;
  }
  paste->state = TEXT;
  if (character == 0x1B) {
    paste->state = ESCAPED;
    editor->removed++;
  } else add_cleaned(editor, paste, character);
  return false;
}

wchar_t *ce_pasted(ce_editor *editor, size_t *count, int *got) {
  struct paste paste = {0};
  wchar_t character;
  // Without an end mark the paste ends by a pause, rather than taking all keys from now on.
  editor->pasting = true;
  while ((*got = ce_next(editor, &character, editor->options.paste_pause)) == 1)
    if (take(editor, &paste, character)) break;
  editor->pasting = false;
  *count = paste.count;
  if (paste.count > 0) paste.text[paste.count] = L'\0';
  return paste.text;
}

unsigned char ce_paste(EditLine *el, int key) {
  (void)key;
  ce_editor *editor = ce_self(el);
  size_t count;
  int got;
  wchar_t *text = ce_pasted(editor, &count, &got);
  if (count > 0) {
    if (editor->sequence_untouched) ce_set_line(editor, "");
    el_winsertstr(el, text);
  }
  editor->sequence_untouched = false;
  free(text);
  return got == 1 || got == CE_PAUSED ? CC_REFRESH : CC_EOF;
}
#endif
