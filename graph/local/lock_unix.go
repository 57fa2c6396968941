//go:build unix

package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

// lock is a lock on a file. The kernel gives it back when the process ends,
// however it ends.
type lock struct{ file *os.File }

// takeShared waits for a lock that many can hold, and marks the file as used.
func takeShared(ctx context.Context, path string) (*lock, error) {
	return take(ctx, path, syscall.LOCK_SH)
}

// takeExclusive waits for a lock that one can hold.
func takeExclusive(ctx context.Context, path string) (*lock, error) {
	return take(ctx, path, syscall.LOCK_EX)
}

func take(ctx context.Context, path string, how int) (*lock, error) {
	for {
		l, err := tryLock(path, how)
		if l != nil || err != nil {
			return l, err
		}
		if err := sleep(ctx, 10*time.Millisecond); err != nil {
			return nil, fmt.Errorf("wait for %s: %w", path, err)
		}
	}
}

// tryExclusive returns nil when somebody holds the lock.
func tryExclusive(path string) (*lock, error) { return tryLock(path, syscall.LOCK_EX) }

func tryLock(path string, how int) (*lock, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB)
	if err == nil {
		return &lock{file}, nil
	}
	file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) || errors.Is(err, syscall.EINTR) {
		return nil, nil
	}
	return nil, fmt.Errorf("lock %s: %w", path, err)
}

// held reports whether somebody holds the lock exclusively.
func held(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_SH|syscall.LOCK_NB)
	return errors.Is(err, syscall.EWOULDBLOCK)
}

// close gives the lock back.
func (l *lock) close() error { return l.file.Close() }

// release gives the lock back and marks the file as used just now.
func (l *lock) release() error {
	now := time.Now()
	return errors.Join(os.Chtimes(l.file.Name(), now, now), l.close())
}

// write replaces what is in the file.
func (l *lock) write(text string) error {
	if err := l.file.Truncate(0); err != nil {
		return err
	}
	_, err := l.file.WriteAt([]byte(text), 0)
	return err
}
