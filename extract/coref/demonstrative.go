package coref

import "dossier/extract/article"

// lastTold returns what a German demonstrative takes up: of the things before it with
// which it agrees the last, which "er" and "sie" take up less. "Keller traf den Bürgermeister.
// Dieser …". Of the neuters "dies" takes up clauses, "dieses" things.
func (r *resolver) lastTold(n int) *Entity {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	if r.lang != article.German || !argument(s.Token(m.head).Rel.Base()) || !r.tables.demonstrative[lower(s.Token(m.head).Form)] {
		return nil
	}
	want := r.sought(m)
	var last *mention
	for i := n - 1; i >= 0 && m.sentence-r.phrase[i].sentence <= 1; i-- {
		o := &r.phrase[i]
		if last != nil && (last.sentence != o.sentence || o.head < last.head) {
			continue
		}
		if o.entity != nil && o.form != pronoun && r.isAntecedent(m, o, want) && !r.banned(n, o.entity) {
			last = o
		}
	}
	return m.takes(last)
}
