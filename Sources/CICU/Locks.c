// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"

#include <pthread.h>
#include <stdlib.h>

struct cicu_lock {
  pthread_mutex_t mutex;
};

cicu_lock *cicu_lock_make(void) {
  cicu_lock *lock = malloc(sizeof(cicu_lock));
  if (lock != NULL) pthread_mutex_init(&lock->mutex, NULL);
  return lock;
}

void cicu_lock_free(cicu_lock *lock) {
  if (lock == NULL) return;
  pthread_mutex_destroy(&lock->mutex);
  free(lock);
}

void cicu_lock_acquire(cicu_lock *lock) { pthread_mutex_lock(&lock->mutex); }

void cicu_lock_release(cicu_lock *lock) { pthread_mutex_unlock(&lock->mutex); }
