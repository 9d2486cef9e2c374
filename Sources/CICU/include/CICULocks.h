// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_LOCKS_H
#define CICU_LOCKS_H

// Locks that sanitizers know.

/// A lock of the system's threads.
typedef struct cicu_lock cicu_lock;
/// Makes a lock; NULL without memory.
cicu_lock *cicu_lock_make(void);
void cicu_lock_free(cicu_lock *lock);
void cicu_lock_acquire(cicu_lock *lock);
void cicu_lock_release(cicu_lock *lock);

#endif
