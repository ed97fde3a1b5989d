// Tells the thread sanitizer when a thread of Swift's gets or leaves a mutex that others want.
//
// A `Synchronization.Mutex` that nobody else wants is got and left by atomic operations in our own
// code, which the sanitizer sees. One that others want is handed over by the library (Swift 6.3),
// which isn't built for the sanitizer: what two threads did under the mutex one after the other then
// looks like a race. So these two functions stand before the library's own.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// <sanitizer/tsan_interface.h> has no declaration of these in C.
void __tsan_acquire(void *address);
void __tsan_release(void *address);

typedef __attribute__((swiftcall)) void lock_function(
    uint32_t thread, __attribute__((swift_context)) void *mutex);
typedef __attribute__((swiftcall)) void unlock_function(
    __attribute__((swift_context)) void *mutex);

lock_function lock __asm__(LOCK);
unlock_function unlock __asm__(UNLOCK);

__attribute__((swiftcall)) void lock(
    uint32_t thread, __attribute__((swift_context)) void *mutex) {
  ((lock_function *)dlsym(RTLD_NEXT, LOCK))(thread, mutex);
  __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void unlock(__attribute__((swift_context)) void *mutex) {
  __tsan_release(mutex);
  ((unlock_function *)dlsym(RTLD_NEXT, UNLOCK))(mutex);
}
