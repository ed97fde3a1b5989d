#ifndef CPROCESSMEMORY_H
#define CPROCESSMEMORY_H

#include <stdbool.h>

// Sees to it that the memory of the process is written to no file, and read by no other process of
// the same user. Returns whether the system agreed.
bool process_memory_hide(void);

// Whether it is so.
bool process_memory_is_hidden(void);

#endif
