package local

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// endLeftovers kills the servers of a supervisor that was killed. On Linux
// they died with it, and this finds none. A pid may be another's by now:
// only a process whose command line names the data folder is ended.
func endLeftovers(o Options, old state) {
	for _, pid := range []int{old.Alpha, old.Zero} {
		for pid > 1 && commandNames(pid, o.Dir) {
			_ = send(pid, syscall.SIGKILL)
			time.Sleep(10 * time.Millisecond)
		}
	}
}

func commandNames(pid int, dir string) bool {
	out, err := exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(out), dir) && strings.Contains(string(out), "port_offset")
}
