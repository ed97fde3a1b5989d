#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer, which comes with no header of its own (https://llvm.org/docs/LibFuzzer.html).
int LLVMFuzzerRunDriver(int *count, char ***arguments,
                        int (*attempt)(const uint8_t *start, size_t count));
