package load

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/duplicate"
)

// copies finds which of the articles are copies of others, and of which; it
// marks those others whose origin is another now.
func (r *retelling) copies(articles []toldArticle) error {
	near := make(map[graph.ID]*sourceNode) // all that may be of one cluster with an article
	var texts []duplicate.Text
	ids, cues := make(map[graph.ID]bool), make(map[string]bool)
	for i := range articles {
		a := &articles[i]
		text := a.copy()
		r.sketch(a, &text)
		near[a.XID] = &a.sourceNode
		texts = append(texts, text)
		for _, c := range text.Cues() {
			cues[c] = true
		}
		ids[a.Cluster] = true
	}
	if err := r.candidates(slices.Sorted(maps.Keys(cues)), ids); err != nil {
		return err
	}
	found, err := r.clusters(ids)
	if err != nil {
		return err
	}
	for _, n := range found {
		if near[n.XID] != nil {
			continue
		}
		near[n.XID] = n
		sketch, err := duplicate.ParseSketch(n.Sketch)
		if err != nil {
			return err
		}
		texts = append(texts, duplicate.Text{
			ID: n.XID, Published: n.Published, Language: n.Language, Sketch: sketch, Profile: strings.Fields(n.Profile),
		})
	}
	r.origin(articles, near, duplicate.Origins(texts))
	return nil
}

// copy is the article as its copies are known.
func (a *toldArticle) copy() duplicate.Text {
	text := a.text()
	names := make(map[string]graph.ID)
	for _, m := range a.Mentions {
		if m.Denotes == nil {
			continue
		}
		for _, name := range append(m.Printed, m.Name) {
			names[name] = max(names[name], m.Denotes.XID)
		}
	}
	return duplicate.Text{
		ID: a.XID, Published: a.Published, Language: a.Language,
		Sketch: duplicate.NewSketch(text), Profile: duplicate.NewProfile(text, names),
	}
}

// text joins the sentences that were read of an article: the page around a text
// is not in them.
func (a *toldArticle) text() string {
	sentences := make(map[int]string)
	for i := range a.Statements {
		s := &a.Statements[i]
		sentences[s.Sentence] = max(sentences[s.Sentence], cmp.Or(s.Clean, s.Evidence))
	}
	var text strings.Builder
	for _, i := range slices.Sorted(maps.Keys(sentences)) {
		text.WriteString(sentences[i] + "\n")
	}
	return text.String()
}

// sketch writes what an article's copies are known by, where it has changed.
func (r *retelling) sketch(a *toldArticle, now *duplicate.Text) {
	r.plan.exactly(a.UID, "shingle", a.Shingles, now.Cues())
	for _, p := range []struct{ predicate, before, now string }{
		{"sketch", a.Sketch, now.Sketch.String()},
		{"profile", a.Profile, strings.Join(now.Profile, " ")},
	} {
		switch {
		case p.before == p.now:
		case p.now == "":
			r.plan.del = append(r.plan.del, dgraph.NQuad{Subject: a.UID, Predicate: p.predicate, Object: dgraph.Any()})
		default:
			r.plan.text(a.UID, p.predicate, p.now)
		}
	}
}

// candidates notes the clusters of the articles that have one of the shingles,
// an article without a cluster being its own; shingles that many have are
// passed over.
func (r *retelling) candidates(shingles []string, ids map[graph.ID]bool) error {
	for chunk := range slices.Chunk(shingles, cuesAtOnce) {
		var v dgraph.Variables
		var q strings.Builder
		for i, c := range chunk {
			fmt.Fprintf(&q, "c%d(func: eq(shingle, %s), first: %d) { xid cluster }\n", i, v.Add(c), duplicate.Common+1)
		}
		var out map[string][]sourceNode
		if err := ask(r.tx, &v, q.String(), &out); err != nil {
			return fmt.Errorf("look up shingles: %w", err)
		}
		for i := range chunk {
			if list := out["c"+strconv.Itoa(i)]; len(list) <= duplicate.Common {
				for _, n := range list {
					ids[cmp.Or(n.Cluster, n.XID)] = true
				}
			}
		}
	}
	return nil
}

// clusters reads the articles of clusters, which are named by one of them.
func (r *retelling) clusters(ids map[graph.ID]bool) ([]*sourceNode, error) {
	delete(ids, "")
	var list []*sourceNode
	for chunk := range slices.Chunk(sortedIDs(ids), cuesAtOnce) {
		var v dgraph.Variables
		var out struct{ A, B []*sourceNode }
		names := dgraph.AddAll(&v, chunk)
		q := `a(func: eq(xid, ` + names + `)) { ` + copyFields + ` } b(func: eq(cluster, ` + names + `)) { ` + copyFields + ` }`
		if err := ask(r.tx, &v, q, &out); err != nil {
			return nil, fmt.Errorf("read copies: %w", err)
		}
		list = append(append(list, out.A...), out.B...)
	}
	return list, nil
}

// origin writes the origins that have changed. An article that is not in work
// itself is marked: its events have fewer sources now, or more.
func (r *retelling) origin(articles []toldArticle, near map[graph.ID]*sourceNode, origins map[graph.ID]graph.ID) {
	inWork := make(map[graph.ID]bool)
	for i := range articles {
		inWork[articles[i].XID] = true
	}
	for _, id := range sortedIDs(near) {
		n := near[id]
		now := origins[id]
		switch now {
		case n.Cluster:
			continue
		case "":
			r.plan.del = append(r.plan.del, dgraph.NQuad{Subject: n.UID, Predicate: "cluster", Object: dgraph.Any()})
			delete(r.origins, id)
		default:
			r.plan.text(n.UID, "cluster", string(now))
			r.origins[id] = now
		}
		if !inWork[id] {
			r.plan.retell(id)
		}
	}
}
