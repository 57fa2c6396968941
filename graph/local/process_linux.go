package local

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// detached lets a process outlive the terminal and the process that starts it.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// owned lets a process die with the thread that starts it, and keeps the
// terminal's interrupts from it: the supervisor stops it in good order.
func owned() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// limitMemory caps the memory that a process can write to and does not share.
// The Go runtime ends when it asks for more.
func limitMemory(pid int, bytes int64) error {
	return unix.Prlimit(pid, unix.RLIMIT_DATA, &unix.Rlimit{Cur: uint64(bytes), Max: uint64(bytes)}, nil)
}
