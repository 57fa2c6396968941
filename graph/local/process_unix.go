//go:build unix && !linux

package local

import "syscall"

func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// owned cannot tie the process to its parent here. A supervisor that was
// killed leaves its servers behind; the next one finds and ends them.
func owned() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

func limitMemory(int, int64) error { return nil }
