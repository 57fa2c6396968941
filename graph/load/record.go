package load

import (
	"encoding/json"
	"slices"
	"time"

	"dossier/graph"
)

// entityNode is an entity as the server returns it, with its keys only where
// they are asked for.
type entityNode struct {
	UID    string   `json:"uid"`
	XID    graph.ID `json:"xid"`
	Filed  string   `json:"filed"` // the record
	Folded []string `json:"folded"`
	Sound  []string `json:"sound"`
	record
}

// UnmarshalJSON reads the record too.
func (n *entityNode) UnmarshalJSON(data []byte) error {
	type plain entityNode
	if err := json.Unmarshal(data, (*plain)(n)); err != nil || n.Filed == "" {
		return err
	}
	return json.Unmarshal([]byte(n.Filed), &n.record)
}

// record is what loading and resolution know of an entity. The server has it as
// one text beside the predicates, for which one read does instead of a dozen.
type record struct {
	Name      string     `json:"name"`
	Kind      string     `json:"kind"`
	Alias     []string   `json:"alias,omitempty"`
	Described []string   `json:"described,omitempty"`
	Near      []string   `json:"near,omitempty"` // keys of what is named with it, the latest first
	Digest    string     `json:"digest"`         // of the keys
	MayBe     []graph.ID `json:"may_be,omitempty"`
	Rule      string     `json:"rule,omitempty"`
	Held      []string   `json:"held,omitempty"`
	FirstSeen time.Time  `json:"first_seen,omitzero"`
	LastSeen  time.Time  `json:"last_seen,omitzero"`
}

// recordOf is the record of an entity.
func recordOf(e *graph.Entity) record { return record{}.with(e) }

// with is the record with what e knows more. Aliases and roles are only ever
// added; of what is named with it the latest keepNear are kept; first and last
// day widen. The rest is decided anew each time.
func (r record) with(e *graph.Entity) record {
	r.Name, r.Kind, r.Rule, r.Digest = e.Name, e.Kind, e.Rule, keyDigest(e)
	r.MayBe, r.Held = e.MayBe, e.Held
	r.Alias = append(slices.Clip(r.Alias), without(e.Aliases, r.Alias)...)
	r.Described = append(slices.Clip(r.Described), without(e.Roles, r.Described)...)
	near := append(slices.Clone(e.Near), without(r.Near, e.Near)...)
	r.Near = near[:min(len(near), keepNear)]
	if !e.FirstSeen.IsZero() && (r.FirstSeen.IsZero() || e.FirstSeen.Before(r.FirstSeen)) {
		r.FirstSeen = e.FirstSeen
	}
	if e.LastSeen.After(r.LastSeen) {
		r.LastSeen = e.LastSeen
	}
	return r
}

// saysLess reports whether another record of the entity says more or other
// things of it. By what it is looked for (Near, Digest) does not matter.
func (r record) saysLess(s record) bool {
	r.Near, r.Digest = s.Near, s.Digest
	return r.text() != s.text()
}

// keepNear bounds what an entity keeps of what is named with it.
const keepNear = 200

func keyDigest(e *graph.Entity) string { return digest([][]string{e.Folded, e.Sound}) }

// text is the record as the server has it.
func (r record) text() string {
	data, err := json.Marshal(r)
	if err != nil {
		panic(err) // texts and days alone
	}
	return string(data)
}

// entity is the entity of a record, without its keys.
func (r record) entity(id graph.ID) graph.Entity {
	return graph.Entity{
		ID: id, Name: r.Name, Kind: r.Kind, Aliases: r.Alias, Roles: r.Described, Near: r.Near,
		MayBe: r.MayBe, Rule: r.Rule, Held: r.Held, FirstSeen: r.FirstSeen, LastSeen: r.LastSeen,
	}
}

// Keys are many and only of use to the server, which finds by them.
const (
	entityFields = "uid xid filed"
	keyFields    = "folded sound"
)
