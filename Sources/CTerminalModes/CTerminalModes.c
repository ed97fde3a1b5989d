// A signal handler must not allocate, lock or call into a runtime. C can promise that; Swift can't.

#include "CTerminalModes.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

enum { signal_count = 6 };
static const int signals[signal_count] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
static struct sigaction earlier[signal_count];
static struct termios modes;
static volatile sig_atomic_t kept = -1;

// Restores the terminal, then lets the signal do what it did before: the Swift runtime prints where
// the crash was, and the process ends by the signal.
static void restore(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  if (kept >= 0) tcsetattr(kept, TCSANOW, &modes);
  for (int i = 0; i < signal_count; i++) {
    if (signals[i] == signal) sigaction(signal, &earlier[i], NULL);
  }
  // A faulty instruction is about to run again, and to raise the signal with all that is known about
  // it. Any other signal must be sent again; it waits until this returns.
  bool is_fault = info->si_code > 0 && signal != SIGTRAP;
  if (!is_fault) raise(signal);
  errno = error;
}

static void install(void) {
  struct sigaction action = {.sa_sigaction = restore, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  // Else a process in the background would be stopped for touching the terminal.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (int i = 0; i < signal_count; i++) sigaction(signals[i], &action, &earlier[i]);
}

void terminal_modes_keep(int descriptor) {
  static bool is_installed = false;
  kept = -1;
  if (tcgetattr(descriptor, &modes) != 0) return;
  kept = descriptor;
  if (!is_installed) install();
  is_installed = true;
}

void terminal_modes_forget(void) { kept = -1; }
