//go:build unix

package local

import "syscall"

// send sends a signal to a process.
func send(pid int, signal syscall.Signal) error { return syscall.Kill(pid, signal) }
