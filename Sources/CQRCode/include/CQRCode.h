// What the live room needs of libqrcodegen: a text in, a square of dark and light modules out.

#ifndef CQRCODE_H
#define CQRCODE_H

#include <stdbool.h>

/// The most modules a code has on one side here, at version 10: 119 bytes of text.
#define CQR_MOST_MODULES 57

/// Encodes a text with the error correction `medium`.
///
/// `dark` gets one byte for each module, row by row: 1 is dark. It has room for CQR_MOST_MODULES
/// squared. The number of modules on one side; 0 when the text does not fit.
int cqr_encode(const char *text, unsigned char *dark);

#endif
