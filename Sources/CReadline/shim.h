#ifndef CREADLINE_SHIM_H
#define CREADLINE_SHIM_H

// Readline's headers mention FILE and don't include it.
#include <stdio.h>

// Keeps the deprecated Function, VFunction and CPFunction typedefs out of Swift.
#ifndef _FUNCTION_DEF
#define _FUNCTION_DEF
#endif

#include <readline/readline.h>
#include <readline/history.h>

// eventfd(2) and signalfd(2) aren't part of Swift's Glibc module.
#include <sys/eventfd.h>
#include <sys/signalfd.h>

// Readline keeps its state in global variables, which only one thread may touch. Redeclaring a
// variable with this attribute imports it as isolated to the main actor, so that Swift 6 rejects
// a use from anywhere else.
#define CREADLINE_MAIN_ACTOR __attribute__((swift_attr("@MainActor")))

extern int rl_attempted_completion_over CREADLINE_MAIN_ACTOR;
extern rl_completion_func_t *rl_attempted_completion_function CREADLINE_MAIN_ACTOR;
extern const char *rl_completer_word_break_characters CREADLINE_MAIN_ACTOR;
extern const char *rl_readline_name CREADLINE_MAIN_ACTOR;
extern char *rl_line_buffer CREADLINE_MAIN_ACTOR;
extern int rl_end CREADLINE_MAIN_ACTOR;
extern int rl_catch_signals CREADLINE_MAIN_ACTOR;
extern int rl_catch_sigwinch CREADLINE_MAIN_ACTOR;
extern int rl_change_environment CREADLINE_MAIN_ACTOR;

#endif
