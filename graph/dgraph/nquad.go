package dgraph

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"regexp"
	"time"
	"unicode/utf8"

	"github.com/dgraph-io/dgo/v230/protos/api"
)

// NQuad is one fact: a subject's predicate has an object. Nothing in it needs
// quoting or can be read as anything else.
type NQuad struct {
	Subject   string // a uid ("0x1f") or a blank node ("_:name")
	Predicate string // a predicate, or Every in a deletion
	Object    Value
	Facets    []Facet // of the edge; a write replaces all of them
}

// Every stands for all predicates that the node's types list, in a deletion.
const Every = "*"

// star is how Dgraph spells "all" in a deletion.
const star = "_STAR_ALL"

// Facet is a value on an edge. Filters can compare it and results be ordered by
// it; anyofterms and allofterms find nothing in it.
type Facet struct {
	Key   string
	Value Value // String, Int, Float, Bool or Time
}

// Value is the object of a quad: another node, a typed literal, or Any. The
// zero Value is no object at all and is refused.
type Value struct {
	kind kind
	text string
	num  uint64
	when time.Time
}

type kind uint8

const (
	none kind = iota
	node
	text
	integer
	float
	boolean
	instant
	all
)

// Node is another node: a uid ("0x1f") or a blank node ("_:name").
func Node(uid string) Value { return Value{kind: node, text: uid} }

// String is a text; it must be valid UTF-8.
func String(s string) Value { return Value{kind: text, text: s} }

// Int is a whole number.
func Int(n int64) Value { return Value{kind: integer, num: uint64(n)} }

// Float is a number; NaN and the infinities are refused.
func Float(f float64) Value { return Value{kind: float, num: math.Float64bits(f)} }

// Bool is a truth value.
func Bool(b bool) Value {
	v := Value{kind: boolean}
	if b {
		v.num = 1
	}
	return v
}

// Time is a point in time.
func Time(t time.Time) Value { return Value{kind: instant, when: t} }

// Any stands for every object, in a deletion.
func Any() Value { return Value{kind: all} }

var nodeName = regexp.MustCompile(`^(0x[0-9a-fA-F]{1,16}|_:[A-Za-z0-9_.-]{1,200})$`)

// newMutation checks the quads and turns them into a request.
func newMutation(set, del []NQuad) (*api.Mutation, error) {
	m := &api.Mutation{Set: make([]*api.NQuad, len(set)), Del: make([]*api.NQuad, len(del))}
	cleared := map[string]bool{}
	for i, q := range del {
		quad, err := deletion(q)
		if err != nil {
			return nil, fmt.Errorf("delete %s %q: %w", q.Subject, q.Predicate, err)
		}
		m.Del[i] = quad
		cleared[q.Subject] = cleared[q.Subject] || q.Object.kind == all
	}
	for i, q := range set {
		quad, err := addition(q)
		if err == nil && cleared[q.Subject] {
			err = errors.New("the node is cleared in the same mutation")
		}
		if err != nil {
			return nil, fmt.Errorf("set %s %q: %w", q.Subject, q.Predicate, err)
		}
		m.Set[i] = quad
	}
	return m, nil
}

func addition(q NQuad) (*api.NQuad, error) {
	if q.Object.kind == all || q.Predicate == Every {
		return nil, errors.New("only a deletion may name everything")
	}
	quad, err := plain(q)
	if err != nil {
		return nil, err
	}
	for _, f := range q.Facets {
		facet, err := f.encode()
		if err != nil {
			return nil, fmt.Errorf("facet %q: %w", f.Key, err)
		}
		quad.Facets = append(quad.Facets, facet)
	}
	return quad, nil
}

func deletion(q NQuad) (*api.NQuad, error) {
	if q.Object.kind == text && q.Object.text == star {
		return nil, errors.New("the text " + star + " would delete everything")
	}
	if q.Predicate == Every && q.Object.kind != all {
		return nil, errors.New("all predicates can only be deleted with every object")
	}
	if len(q.Facets) > 0 {
		return nil, errors.New("a deletion has no facets")
	}
	quad, err := plain(q)
	if err == nil && q.Predicate == Every {
		quad.Predicate = star
	}
	return quad, err
}

// plain converts a quad without its facets.
func plain(q NQuad) (*api.NQuad, error) {
	if !nodeName.MatchString(q.Subject) {
		return nil, fmt.Errorf("%q is neither a uid nor a blank node", q.Subject)
	}
	if q.Predicate == "" || q.Predicate == star {
		return nil, errors.New("the quad has no predicate")
	}
	quad := &api.NQuad{Subject: q.Subject, Predicate: q.Predicate}
	if q.Object.kind == node {
		quad.ObjectId = q.Object.text
		if !nodeName.MatchString(quad.ObjectId) {
			return nil, fmt.Errorf("%q is neither a uid nor a blank node", quad.ObjectId)
		}
		return quad, nil
	}
	value, err := q.Object.encode()
	quad.ObjectValue = value
	return quad, err
}

// check refuses what Dgraph would store and could not give back.
func (v Value) check() error {
	if v.kind == text && !utf8.ValidString(v.text) {
		return errors.New("the text is not valid UTF-8")
	}
	if f := math.Float64frombits(v.num); v.kind == float && (math.IsNaN(f) || math.IsInf(f, 0)) {
		return errors.New("the number is not finite")
	}
	return nil
}

// encode converts a literal, or Any, to the wire's form.
func (v Value) encode() (*api.Value, error) {
	if err := v.check(); err != nil {
		return nil, err
	}
	switch v.kind {
	case text:
		return &api.Value{Val: &api.Value_StrVal{StrVal: v.text}}, nil
	case integer:
		return &api.Value{Val: &api.Value_IntVal{IntVal: int64(v.num)}}, nil
	case float:
		return &api.Value{Val: &api.Value_DoubleVal{DoubleVal: math.Float64frombits(v.num)}}, nil
	case boolean:
		return &api.Value{Val: &api.Value_BoolVal{BoolVal: v.num == 1}}, nil
	case instant:
		b, err := v.when.UTC().MarshalBinary()
		return &api.Value{Val: &api.Value_DatetimeVal{DatetimeVal: b}}, err
	case all:
		return &api.Value{Val: &api.Value_DefaultVal{DefaultVal: star}}, nil
	default:
		return nil, errors.New("the quad has no object")
	}
}

// encode converts a facet to the bytes that Dgraph stores.
func (f Facet) encode() (*api.Facet, error) {
	if f.Key == "" {
		return nil, errors.New("it has no key")
	}
	if err := f.Value.check(); err != nil {
		return nil, err
	}
	facet := &api.Facet{Key: f.Key}
	switch v := f.Value; v.kind {
	case text:
		facet.ValType, facet.Value = api.Facet_STRING, []byte(v.text)
	case integer:
		facet.ValType, facet.Value = api.Facet_INT, binary.LittleEndian.AppendUint64(nil, v.num)
	case float:
		facet.ValType, facet.Value = api.Facet_FLOAT, binary.LittleEndian.AppendUint64(nil, v.num)
	case boolean:
		facet.ValType, facet.Value = api.Facet_BOOL, []byte{byte(v.num)}
	case instant:
		b, err := v.when.UTC().MarshalBinary()
		if err != nil {
			return nil, err
		}
		facet.ValType, facet.Value = api.Facet_DATETIME, b
	default:
		return nil, errors.New("a facet is a text, number, truth value or time")
	}
	return facet, nil
}
