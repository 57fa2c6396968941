//go:build !unix

package local

import (
	"context"
	"errors"
	"syscall"
)

// Dgraph itself runs on Linux and macOS alone. The rest of the project works
// with a server that runs elsewhere.
var errUnsupported = errors.New("the local database runs on Linux and macOS only; " +
	"name a server as dgraph://host:port")

type lock struct{}

func takeShared(context.Context, string) (*lock, error)    { return nil, errUnsupported }
func takeExclusive(context.Context, string) (*lock, error) { return nil, errUnsupported }
func tryExclusive(string) (*lock, error)                   { return nil, errUnsupported }
func held(string) bool                                     { return false }

func (*lock) close() error       { return nil }
func (*lock) release() error     { return nil }
func (*lock) write(string) error { return errUnsupported }

func detached() *syscall.SysProcAttr { return nil }
func owned() *syscall.SysProcAttr    { return nil }

func limitMemory(int, int64) error   { return errUnsupported }
func send(int, syscall.Signal) error { return errUnsupported }
