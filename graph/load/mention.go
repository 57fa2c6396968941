package load

import (
	"dossier/graph"
	"dossier/graph/dgraph"
)

// mentionNode is what Apply needs to know of a loaded mention.
type mentionNode struct {
	UID     string   `json:"uid"`
	XID     graph.ID `json:"xid"`
	Digest  string   `json:"digest"`
	Denotes *ref     `json:"denotes"`
}

// entity is what the loaded mention was resolved to; empty if to nothing.
func (n *mentionNode) entity() graph.ID {
	if n.Denotes == nil {
		return ""
	}
	return n.Denotes.XID
}

// mentionDigest hashes what the article says; what it was resolved to is the
// graph's.
func mentionDigest(m *graph.Mention) string {
	c := *m
	c.Entity = ""
	return digest(c)
}

// planMentions opens the new mentions, points those to another entity that were
// resolved anew, and deletes those that the article no longer has.
func (p *plan) planMentions(b *graph.Batch, have *loaded) error {
	old := make(map[graph.ID]*mentionNode)
	for i := range have.Article {
		for k := range have.Article[i].Mentions {
			m := &have.Article[i].Mentions[k]
			old[m.XID] = m
		}
	}
	for i := range b.Mentions {
		m := &b.Mentions[i]
		n, sum := old[m.ID], mentionDigest(m)
		delete(old, m.ID)
		switch {
		case n != nil && n.Digest == sum && n.entity() == m.Entity:
			continue
		case n != nil && n.Digest == sum && m.Entity != "":
			if err := p.edge(n.UID, "denotes", m.Entity); err != nil {
				return err
			}
			continue
		case n != nil:
			p.drop(n.UID)
		}
		if err := p.mention(p.node("Mention", m.ID), m, sum); err != nil {
			return err
		}
	}
	for i := range have.Article {
		for _, m := range have.Article[i].Mentions {
			if old[m.XID] != nil {
				p.drop(m.UID)
			}
		}
	}
	return nil
}

// drop deletes a node.
func (p *plan) drop(uid string) {
	p.del = append(p.del, dgraph.NQuad{Subject: uid, Predicate: dgraph.Every, Object: dgraph.Any()})
}

func (w *writer) mention(node string, m *graph.Mention, sum string) error {
	if err := w.edge(node, "mentioned_in", m.Article); err != nil {
		return err
	}
	if m.Entity != "" {
		if err := w.edge(node, "denotes", m.Entity); err != nil {
			return err
		}
	}
	if m.Role != "" {
		w.text(node, "described_by", m.Role)
		w.add(node, "told_in", dgraph.Int(int64(m.Told)))
	}
	w.list(node, "offices_named", m.Offices)
	w.text(node, "mention_name", m.Name)
	w.text(node, "mention_kind", m.Kind)
	w.list(node, "printed", m.Forms)
	w.list(node, "described", m.Roles)
	w.text(node, "digest", sum)
	return nil
}
