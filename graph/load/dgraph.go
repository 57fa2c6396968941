package load

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/schema"
)

// Dgraph is the Store in a Dgraph server.
type Dgraph struct {
	client   *dgraph.Client
	ontology *schema.Ontology
	now      func() time.Time
}

// NewDgraph sets the schema and returns the store.
func NewDgraph(ctx context.Context, c *dgraph.Client, o *schema.Ontology) (*Dgraph, error) {
	if err := c.Alter(ctx, schema.Dgraph(o)); err != nil {
		return nil, fmt.Errorf("set schema: %w", err)
	}
	return &Dgraph{client: c, ontology: o, now: time.Now}, nil
}

// candidatesAtOnce bounds the keys in one query.
const candidatesAtOnce = 500

// Candidates implements Store.
func (d *Dgraph) Candidates(ctx context.Context, sound []string) ([]graph.Entity, error) {
	var found []graph.Entity
	seen := make(map[graph.ID]bool)
	for keys := range slices.Chunk(sound, candidatesAtOnce) {
		var v dgraph.Variables
		var out struct{ Q []entityNode }
		q := `q(func: eq(sound, ` + dgraph.AddAll(&v, keys) + `)) { ` + entityFields + ` }`
		if err := d.query(ctx, v.Head(q), v.Values(), &out); err != nil {
			return nil, fmt.Errorf("find candidates: %w", err)
		}
		for i := range out.Q {
			if e := &out.Q[i]; !seen[e.XID] {
				seen[e.XID] = true
				found = append(found, e.entity(e.XID))
			}
		}
	}
	return found, nil
}

func (d *Dgraph) query(ctx context.Context, dql string, vars map[string]string, out any) error {
	data, err := d.client.Query(ctx, dql, vars)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, out)
}

// ref is a node that another one points to.
type ref struct {
	UID string   `json:"uid"`
	XID graph.ID `json:"xid"`
}

// statementNode is what Apply needs to know of a loaded statement.
type statementNode struct {
	UID       string     `json:"uid"`
	XID       graph.ID   `json:"xid"`
	Digest    string     `json:"digest"`
	Relation  string     `json:"relation"`
	Retracted *time.Time `json:"retracted_at"`
	Subject   []ref      `json:"subject"`
	Object    []ref      `json:"object"`
	Argument  []ref      `json:"argument"`
}

// pair returns the touched pair of a loaded statement.
func (n *statementNode) pair() (touched, bool) {
	if len(n.Subject) != 1 || len(n.Object) != 1 || n.Relation == "" {
		return touched{}, false
	}
	return touched{graph.NewPair(n.Subject[0].XID, n.Object[0].XID), n.Relation}, true
}

// touched is a pair of entities and a relation between them that a statement,
// old or new, tells of.
type touched struct {
	graph.Pair
	relation string
}

// Apply implements Store. The whole batch is one transaction.
func (d *Dgraph) Apply(ctx context.Context, b *graph.Batch) (Change, error) {
	var change Change
	err := d.client.Update(ctx, func(tx *dgraph.Tx) error {
		plan, err := d.plan(tx, b)
		if err != nil {
			return err
		}
		change = plan.change
		if _, err := tx.Mutate(nil, plan.del); err != nil {
			return err
		}
		_, err = tx.Mutate(plan.set, nil)
		return err
	})
	if err != nil {
		return Change{}, fmt.Errorf("load %s: %w", b.Article.Path, err)
	}
	return change, nil
}

// plan is what a batch changes.
type plan struct {
	writer
	del    []dgraph.NQuad
	change Change
	marks  map[touched]bool
}

// loaded is what the server has of a batch.
type loaded struct {
	Article []struct {
		UID        string          `json:"uid"`
		XID        graph.ID        `json:"xid"`
		Digest     string          `json:"digest"`
		Statements []statementNode `json:"~article"`
		Mentions   []mentionNode   `json:"~mentioned_in"`
	} `json:"article"`
	Entities []entityNode `json:"entities"`
}

// lookUp asks for what the server has of a batch.
func lookUp(b *graph.Batch) (string, map[string]string) {
	var v dgraph.Variables
	q := `article(func: eq(xid, ` + v.Add(string(b.Article.ID)) + `)) {
		uid xid digest
		~article { uid xid digest relation retracted_at subject { xid } object { xid } argument { uid } }
		~mentioned_in { uid xid digest denotes { xid } }
	}`
	if len(b.Entities) > 0 {
		ids := make([]graph.ID, len(b.Entities))
		for i := range b.Entities {
			ids[i] = b.Entities[i].ID
		}
		q += `entities(func: eq(xid, ` + dgraph.AddAll(&v, ids) + `)) { ` + entityFields + ` }`
	}
	return v.Head(q), v.Values()
}

func (d *Dgraph) plan(tx *dgraph.Tx, b *graph.Batch) (*plan, error) {
	data, err := tx.Query(lookUp(b))
	if err != nil {
		return nil, err
	}
	var have loaded
	if err := json.Unmarshal(data, &have); err != nil {
		return nil, fmt.Errorf("read what is loaded: %w", err)
	}
	p := &plan{writer: writer{uids: make(map[graph.ID]string)}, marks: make(map[touched]bool)}
	p.planEntities(b, have.Entities)
	statements := p.planArticle(b, &have, d.now())
	if err := p.planMentions(b, &have); err != nil {
		return nil, err
	}
	if err := p.planStatements(b, statements, d.now()); err != nil {
		return nil, err
	}
	p.planMarks(b.Article.ID)
	return p, nil
}

// planEntities opens the new entities and brings the old ones up to date.
func (p *plan) planEntities(b *graph.Batch, have []entityNode) {
	old := make(map[graph.ID]*entityNode, len(have))
	for i := range have {
		old[have[i].XID] = &have[i]
		p.uids[have[i].XID] = have[i].UID
	}
	for i := range b.Entities {
		e := &b.Entities[i]
		n := old[e.ID]
		if n == nil {
			n = &entityNode{UID: p.node("Entity", e.ID)}
		}
		if n.saysLess(n.with(e)) {
			p.change.Entities++
		}
		p.extend(n, e)
	}
}

// extend writes what e knows more than n, which is loaded or has nothing yet.
func (p *plan) extend(n *entityNode, e *graph.Entity) {
	r := n.with(e)
	for _, t := range []struct{ predicate, have, want string }{
		{"name", n.Name, r.Name},
		{"kind", n.Kind, r.Kind},
		{"entity_rule", n.Rule, r.Rule},
		{"filed", n.Filed, r.text()},
	} {
		if t.have != t.want {
			p.text(n.UID, t.predicate, t.want)
		}
	}
	p.exactly(n.UID, "offices_held", n.Held, r.Held)
	p.exactly(n.UID, "may_be", texts(n.MayBe), texts(r.MayBe))
	p.list(n.UID, "alias", without(r.Alias, n.Alias))
	p.list(n.UID, "described", without(r.Described, n.Described))
	if r.Digest != n.Digest { // what is there already is no matter to the server
		p.list(n.UID, "folded", e.Folded)
		p.list(n.UID, "sound", e.Sound)
	}
	if !r.FirstSeen.Equal(n.FirstSeen) {
		p.day(n.UID, "first_seen", r.FirstSeen)
	}
	if !r.LastSeen.Equal(n.LastSeen) {
		p.day(n.UID, "last_seen", r.LastSeen)
	}
}

// exactly gives a predicate with the values have those in want, and no others.
func (p *plan) exactly(uid, predicate string, have, want []string) {
	p.remove(uid, predicate, without(have, want))
	p.list(uid, predicate, without(want, have))
}

// remove takes values from a predicate.
func (p *plan) remove(uid, predicate string, values []string) {
	for _, s := range values {
		p.del = append(p.del, dgraph.NQuad{Subject: uid, Predicate: predicate, Object: dgraph.String(s)})
	}
}

func without(list, have []string) []string {
	var rest []string
	for _, s := range list {
		if !slices.Contains(have, s) {
			rest = append(rest, s)
		}
	}
	return rest
}

// planArticle writes the article if it is new or has changed, and returns its
// loaded statements.
func (p *plan) planArticle(b *graph.Batch, have *loaded, now time.Time) []statementNode {
	sum := digest(b.Article)
	if len(have.Article) == 0 {
		p.article(p.node("Article", b.Article.ID), &b.Article, sum, now)
		p.change.Articles = 1
		return nil
	}
	a := &have.Article[0]
	p.uids[a.XID] = a.UID
	if a.Digest != sum {
		p.article(a.UID, &b.Article, sum, now)
		p.change.Articles = 1
	}
	return a.Statements
}

// planStatements opens new statements, replaces changed ones and retracts those
// that the article no longer has.
func (p *plan) planStatements(b *graph.Batch, have []statementNode, now time.Time) error {
	old := make(map[graph.ID]*statementNode, len(have))
	for i := range have {
		old[have[i].XID] = &have[i]
		p.uids[have[i].XID] = have[i].UID
	}
	var fresh []*graph.Statement
	sums := make([]string, 0, len(b.Statements))
	for i := range b.Statements {
		s := &b.Statements[i]
		sum := statementDigest(s)
		n := old[s.ID]
		delete(old, s.ID)
		if n != nil && n.Digest == sum && n.Retracted == nil {
			continue
		}
		if n != nil {
			p.erase(n)
		}
		p.node("Statement", s.ID)
		fresh, sums = append(fresh, s), append(sums, sum)
	}
	for i, s := range fresh {
		if err := p.statement(p.uids[s.ID], s, sums[i], now); err != nil {
			return fmt.Errorf("statement %s: %w", s.ID, err)
		}
		if s.Relation != "" && s.Subject.Entity != "" && s.Object.Entity != "" {
			p.marks[touched{graph.NewPair(s.Subject.Entity, s.Object.Entity), s.Relation}] = true
		}
	}
	p.change.Statements += len(fresh)
	for i := range have {
		if n := old[have[i].XID]; n != nil && n.Retracted == nil {
			p.add(n.UID, "retracted_at", dgraph.Time(now))
			p.mark(n)
			p.change.Retracted++
		}
	}
	return nil
}

// erase deletes a statement that is written anew under another uid.
func (p *plan) erase(n *statementNode) {
	p.del = append(p.del, dgraph.NQuad{Subject: n.UID, Predicate: dgraph.Every, Object: dgraph.Any()})
	for _, a := range n.Argument {
		p.del = append(p.del, dgraph.NQuad{Subject: a.UID, Predicate: dgraph.Every, Object: dgraph.Any()})
	}
	p.mark(n)
}

func (p *plan) mark(n *statementNode) {
	if t, ok := n.pair(); ok {
		p.marks[t] = true
	}
}

// planMarks writes a Mark for every touched pair and relation, and one for the
// article if what it tells has changed. Marks are the article's own, so that
// articles do not contend for them.
func (p *plan) planMarks(article graph.ID) {
	marks := make([]string, 0, len(p.marks))
	for t := range p.marks {
		marks = append(marks, string(t.A)+"|"+string(t.B)+"|"+t.relation)
	}
	slices.Sort(marks)
	for _, m := range marks {
		p.text(p.node("Mark", graph.NewID("mark", string(article), m, strings.Join(marks, ","))), "pending", m)
	}
	if p.change.Articles+p.change.Statements+p.change.Retracted > 0 {
		p.retell(article)
	}
}
