// Which signals end a process that does not catch them.

#ifndef CE_ENDING_H
#define CE_ENDING_H

#include <stdbool.h>

/// Signal numbers are below this.
#define CE_SIGNALS 65

/// Whether the signal, left to itself, ends the process, and a handler can come before that.
bool ce_ends(int number);

/// Lets a signal reach the thread that calls. A parent that held signals back while it started us did
/// not mean to keep us from ending.
void ce_let_through(int number);

#endif
