#ifndef CTERMINALMODES_H
#define CTERMINALMODES_H

// Remembers the present modes of a terminal. If the process crashes before `terminal_modes_forget`,
// they are put back first.
void terminal_modes_keep(int descriptor);

// Lets go of what was remembered.
void terminal_modes_forget(void);

#endif
