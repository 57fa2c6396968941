package local

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"strconv"
)

// ports are the two servers' ports. Dgraph takes one offset a server, added to
// all its usual ports.
type ports struct {
	Zero  int `json:"zero_offset"`
	Alpha int `json:"alpha_offset"`
}

// Dgraph's usual ports.
const (
	zeroGRPC, zeroHTTP                = 5080, 6080
	alphaWorker, alphaHTTP, alphaGRPC = 7080, 8080, 9080
)

// The offsets keep all ports between 10000 and 32000: above those of known
// services, below those that systems hand out to outgoing connections.
const firstPort, lastPort = 10000, 32000

func (p ports) zero() string   { return loopback(zeroGRPC + p.Zero) }
func (p ports) worker() string { return loopback(alphaWorker + p.Alpha) }
func (p ports) http() string   { return loopback(alphaHTTP + p.Alpha) }
func (p ports) grpc() string   { return loopback(alphaGRPC + p.Alpha) }

func (p ports) zeroPorts() []int { return []int{zeroGRPC + p.Zero, zeroHTTP + p.Zero} }

func (p ports) all() []int {
	return append(p.zeroPorts(), alphaWorker+p.Alpha, alphaHTTP+p.Alpha, alphaGRPC+p.Alpha)
}

func loopback(port int) string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(port)) }

// choosePorts returns ports that are free now: those of the last start if
// possible. Zero writes its address into its data and Alpha looks for it
// there, so that a database keeps Zero's for life; a fresh one has none yet.
func choosePorts(last ports, fresh bool) (ports, error) {
	if !fresh && last.valid() && !free(last.zeroPorts()) {
		return ports{}, fmt.Errorf("%w: %v", errPortTaken, last.zeroPorts())
	}
	for try := range 200 {
		p := last
		if fresh && try > 0 || !last.valid() {
			p.Zero = firstPort - zeroGRPC + rand.IntN(lastPort-firstPort-(zeroHTTP-zeroGRPC))
		}
		if try > 0 || !last.valid() {
			p.Alpha = firstPort - alphaWorker + rand.IntN(lastPort-firstPort-(alphaGRPC-alphaWorker))
		}
		if p.valid() && free(p.all()) {
			return p, nil
		}
	}
	return ports{}, errors.New("find free ports on the loopback interface: none of 200 tries")
}

// errPortTaken says that another program listens on one of Zero's ports.
var errPortTaken = errors.New("the database keeps its ports for life and another program has taken one; " +
	"end that program (`ss -ltnp` names it)")

// valid reports whether all ports are in range and differ.
func (p ports) valid() bool {
	seen := map[int]bool{}
	for _, port := range p.all() {
		if port < firstPort || port > lastPort || seen[port] {
			return false
		}
		seen[port] = true
	}
	return true
}

func free(all []int) bool {
	for _, port := range all {
		l, err := net.Listen("tcp", loopback(port))
		if err != nil {
			return false
		}
		l.Close()
	}
	return true
}
