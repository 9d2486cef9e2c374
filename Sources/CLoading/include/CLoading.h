// SPDX-License-Identifier: Apache-2.0

#ifndef CLOADING_H
#define CLOADING_H

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

// Libraries that few runs of a command need are loaded when one does, and not with each start.

/// Declares a pointer to a function of such a library, of the type that its header says.
#define CLOADING_DECLARE(name) static __typeof__(name) *p_##name;

/// Finds a function; `whole` becomes false where the library has none of that name.
#define CLOADING_FIND(name) \
  p_##name = library == NULL ? NULL : (__typeof__(name) *)dlsym(library, #name); \
  whole = whole && p_##name != NULL;

/// Loads a library by the first of its names that is there, the usual one first; null where none is.
static inline void *cloading_open(const char *const *names, size_t count) {
  void *library = NULL;
  for (size_t index = 0; library == NULL && index < count; index++)
    library = dlopen(names[index], RTLD_LAZY | RTLD_LOCAL);
  return library;
}

/// Declares pointers to functions, as `functions(each)` lists them, and `load_library`, which finds
/// them in the library of these names when it is first called and tells whether all are there.
#define CLOADING_LIBRARY(functions, ...) \
  functions(CLOADING_DECLARE) \
  static bool is_loaded; \
  static void load_once(void) { \
    const char *const names[] = {__VA_ARGS__}; \
    void *library = cloading_open(names, sizeof names / sizeof *names); \
    bool whole = true; \
    functions(CLOADING_FIND) \
    is_loaded = whole; \
  } \
  static bool load_library(void) { \
    static pthread_once_t once = PTHREAD_ONCE_INIT; \
    pthread_once(&once, load_once); \
    return is_loaded; \
  }

#endif
