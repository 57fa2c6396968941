package load

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/event"
)

// Bounds of one transaction that finds events anew: the articles whose marks it
// works off, the cues of one query, and how often it looks further, from what
// fits an article's tellings to what fits these.
const (
	retellAtOnce = 20
	cuesAtOnce   = 500
	retellRounds = 8
)

// retell finds the events of all marked articles anew. Each round is a
// transaction of its own, so that what is done stays done.
func (d *Dgraph) retell(ctx context.Context) error {
	for {
		var out struct {
			Q []struct {
				UID    string
				Retell graph.ID
			}
		}
		err := d.query(ctx, `{ q(func: has(retell), first: `+strconv.Itoa(retellAtOnce)+`) { uid retell } }`, nil, &out)
		if err != nil {
			return fmt.Errorf("find marked articles: %w", err)
		}
		if len(out.Q) == 0 {
			return nil
		}
		articles := make(map[graph.ID]bool)
		var marks []dgraph.NQuad
		for _, m := range out.Q {
			marks = append(marks, dgraph.NQuad{Subject: m.UID, Predicate: dgraph.Every, Object: dgraph.Any()})
			articles[m.Retell] = true
		}
		err = d.client.Update(ctx, func(tx *dgraph.Tx) error {
			r := newRetelling(d, tx)
			r.plan.del = slices.Clone(marks)
			return r.run(slices.Sorted(maps.Keys(articles)))
		})
		if err != nil {
			return fmt.Errorf("find events: %w", err)
		}
	}
}

// MarkAll marks all articles, so that the next Project finds all events anew.
func (d *Dgraph) MarkAll(ctx context.Context) error {
	for after := "0x0"; ; {
		var out struct{ Q []ref }
		err := d.query(ctx, `{ q(func: type(Article), first: `+strconv.Itoa(markAtOnce)+`, after: `+after+`) { uid xid } }`, nil, &out)
		if err != nil {
			return fmt.Errorf("list articles: %w", err)
		}
		if len(out.Q) == 0 {
			return nil
		}
		w := writer{uids: make(map[graph.ID]string)}
		for _, a := range out.Q {
			w.retell(a.XID)
			after = a.UID
		}
		err = d.client.Update(ctx, func(tx *dgraph.Tx) error {
			_, err := tx.Mutate(w.set, nil)
			return err
		})
		if err != nil {
			return fmt.Errorf("mark articles: %w", err)
		}
	}
}

// markAtOnce bounds the articles that one transaction marks.
const markAtOnce = 1000

// retell marks an article.
func (w *writer) retell(article graph.ID) {
	w.text(w.node("Mark", graph.NewID("mark", string(article), "retell")), "retell", string(article))
}

// retelling is what one transaction finds anew.
type retelling struct {
	plan       plan
	d          *Dgraph
	tx         *dgraph.Tx
	articles   map[graph.ID]graph.Article
	origins    map[graph.ID]graph.ID
	statements map[graph.ID]*toldStatement
	material   []graph.Statement // of statements, as event.Find takes them
	events     map[graph.ID]*toldEvent
	touched    map[graph.ID]bool // statements whose events may have changed
}

func newRetelling(d *Dgraph, tx *dgraph.Tx) *retelling {
	return &retelling{
		plan: plan{writer: writer{uids: make(map[graph.ID]string)}}, d: d, tx: tx,
		articles: make(map[graph.ID]graph.Article), origins: make(map[graph.ID]graph.ID),
		statements: make(map[graph.ID]*toldStatement), events: make(map[graph.ID]*toldEvent), touched: make(map[graph.ID]bool),
	}
}

// run finds the events of the articles and of all that fits them, and rewrites
// those that differ.
func (r *retelling) run(ids []graph.ID) error {
	articles, err := toldArticles(r.tx, ids)
	if err != nil {
		return err
	}
	for i := range articles {
		a := &articles[i]
		for k := range a.Statements {
			r.add(&a.Statements[k])
			r.touched[a.Statements[k].XID] = true
		}
		for k := range a.Events {
			r.addEvent(&a.Events[k])
			for _, s := range a.Events[k].Reports {
				r.touched[s.XID] = true
			}
		}
	}
	if err := r.copies(articles); err != nil {
		return err
	}
	connected, err := r.connect()
	if err != nil {
		return err
	}
	before := r.before(articles, connected)
	list := r.find(connected)
	if err := r.rewrite(before, list); err != nil {
		return err
	}
	if _, err := r.tx.Mutate(nil, r.plan.del); err != nil {
		return err
	}
	_, err = r.tx.Mutate(r.plan.set, nil)
	return err
}

// add takes a statement in, and reports whether it was not there.
func (r *retelling) add(n *toldStatement) bool {
	if r.statements[n.XID] != nil || n.XID == "" || len(n.Article) != 1 { // the uid of an event's report may be gone
		return false
	}
	r.statements[n.XID] = n
	r.material = append(r.material, r.statement(n))
	r.source(&n.Article[0])
	return true
}

// source takes the article of a report in.
func (r *retelling) source(a *sourceNode) {
	if _, ok := r.articles[a.XID]; ok {
		return
	}
	r.plan.uids[a.XID] = a.UID
	r.articles[a.XID] = graph.Article{ID: a.XID, Published: a.Published, Agency: a.Agency}
	if _, ok := r.origins[a.XID]; !ok && a.Cluster != "" {
		r.origins[a.XID] = a.Cluster
	}
}

// addEvent takes an event and its reports in, and reports whether any was not
// there.
func (r *retelling) addEvent(e *toldEvent) bool {
	r.events[e.XID] = e
	found := false
	for i := range e.Reports {
		found = r.add(&e.Reports[i]) || found
	}
	return found
}

// connect reads all that fits the touched statements, or fits what does, in at
// most retellRounds rounds: what is farther off is left as it is until an
// article comes nearer to it, or all is found anew.
func (r *retelling) connect() (map[graph.ID]bool, error) {
	asked := make(map[string]bool)
	for round := 0; ; round++ {
		connected, cues := event.Connected(r.d.ontology, r.sources(), r.material, r.touched)
		cues = slices.DeleteFunc(cues, func(c string) bool { return asked[c] })
		if len(cues) == 0 || round == retellRounds {
			return connected, nil
		}
		for _, c := range cues {
			asked[c] = true
		}
		found := false
		for chunk := range slices.Chunk(cues, cuesAtOnce) {
			var v dgraph.Variables
			var out struct{ Q []toldEvent }
			if err := ask(r.tx, &v, `q(func: eq(cue, `+dgraph.AddAll(&v, chunk)+`)) { `+toldEventFields+` }`, &out); err != nil {
				return nil, fmt.Errorf("read events: %w", err)
			}
			for i := range out.Q {
				if r.events[out.Q[i].XID] == nil {
					found = r.addEvent(&out.Q[i]) || found
				}
			}
		}
		if !found {
			return connected, nil
		}
	}
}

func (r *retelling) sources() []graph.Article {
	return slices.Collect(maps.Values(r.articles))
}

// before lists the loaded events that may not stay as they are.
func (r *retelling) before(articles []toldArticle, connected map[graph.ID]bool) map[graph.ID]*toldEvent {
	list := make(map[graph.ID]*toldEvent)
	for i := range articles {
		for k := range articles[i].Events {
			e := &articles[i].Events[k]
			list[e.XID] = e
		}
	}
	for id, e := range r.events {
		if slices.ContainsFunc(e.Reports, func(s toldStatement) bool { return connected[s.XID] }) {
			list[id] = e
		}
	}
	return list
}

// find puts the connected statements together.
func (r *retelling) find(connected map[graph.ID]bool) []event.Event {
	list := slices.DeleteFunc(slices.Clone(r.material), func(s graph.Statement) bool { return !connected[s.ID] })
	return event.Find(r.d.ontology, r.sources(), list, r.origins)
}

// ask runs the body of a query and decodes the answer.
func ask(tx *dgraph.Tx, v *dgraph.Variables, body string, out any) error {
	data, err := tx.Query(v.Head(body), v.Values())
	if err != nil {
		return err
	}
	return json.Unmarshal(data, out)
}
