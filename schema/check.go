package schema

import "fmt"

// check tests what only the whole file can show, and completes the mirrors.
func (p *parser) check() {
	for _, r := range p.relations {
		if err := p.checkInverse(r); err != nil {
			p.fail(r.line, err)
		}
		if r.Parent != "" && p.byID[r.Parent] == nil {
			p.fail(r.line, fmt.Errorf("relation %s has unknown parent %q", r.ID, r.Parent))
		}
	}
	p.completeMirrors()
	for _, r := range p.relations {
		if p.inCycle(r) {
			p.fail(r.line, fmt.Errorf("relation %s is its own ancestor", r.ID))
		}
		if parent := p.byID[r.Parent]; parent != nil && r.Harms && !parent.Harms {
			p.fail(r.line, fmt.Errorf("relation %s harms, but its parent %s does not: a claim would make that edge", r.ID, r.Parent))
		}
		if r.Symmetric && r.Domain != r.Range {
			p.fail(r.line, fmt.Errorf("symmetric relation %s has two kinds: %s -> %s", r.ID, r.Domain, r.Range))
		}
	}
}

func (p *parser) checkInverse(r *Relation) error {
	switch other := p.byID[r.Inverse]; {
	case r.Inverse == "" && r.Domain == 0:
		return fmt.Errorf("relation %s has no kinds", r.ID)
	case r.Inverse == "":
		return nil
	case r.Symmetric:
		return fmt.Errorf("symmetric relation %s has an inverse", r.ID)
	case other == nil:
		return fmt.Errorf("relation %s has unknown inverse %q", r.ID, r.Inverse)
	case other == r:
		return fmt.Errorf("relation %s is its own inverse: say symmetric", r.ID)
	case other.Inverse != r.ID:
		return fmt.Errorf("relation %s has inverse %s, which has inverse %q", r.ID, r.Inverse, other.Inverse)
	case r.Domain == 0 && other.Domain == 0:
		return fmt.Errorf("neither %s nor its inverse %s has kinds", r.ID, r.Inverse)
	}
	return nil
}

// completeMirrors fills relations without kinds from their inverses.
func (p *parser) completeMirrors() {
	for _, r := range p.relations {
		other := p.byID[r.Inverse]
		if r.Domain != 0 || other == nil || other.Domain == 0 {
			continue
		}
		r.Domain, r.Range = other.Range, other.Domain
		r.Code, r.Harms = other.Code, other.Harms
		if r.Parent == "" {
			r.Parent = p.mirrored(other.Parent)
		}
	}
}

// mirrored is the relation that says the same from the object's side.
func (p *parser) mirrored(id string) string {
	r := p.byID[id]
	if r == nil || r.Symmetric {
		return id
	}
	return r.Inverse
}

func (p *parser) inCycle(r *Relation) bool {
	at := p.byID[r.Parent]
	for range p.relations {
		if at == nil {
			return false
		}
		if at == r {
			return true
		}
		at = p.byID[at.Parent]
	}
	return false // a cycle further up, told there
}

// build makes the lookup tables.
func (p *parser) build() *Ontology {
	o := &Ontology{
		relations: p.relations,
		byID:      p.byID,
		usual:     map[key]*Relation{},
		special:   map[key]*Relation{},
	}
	for i, r := range p.relations {
		for j, phrase := range r.phrases {
			if err := o.add(r, phrase); err != nil {
				p.fail(p.phraseLines[i][j], err)
			}
		}
	}
	p.addPassives(o)
	return o
}

func (o *Ontology) add(r *Relation, f Phrase) error {
	table, k := o.table(f)
	if old, ok := table[k]; ok {
		return fmt.Errorf("phrase %q (%s %s) of %s belongs to %s already", f.Text, f.Language, f.Pattern, r.ID, old.ID)
	}
	table[k] = r
	return nil
}

func (o *Ontology) table(f Phrase) (map[key]*Relation, key) {
	k := key{f.Language, f.Text, f.Pattern}
	if f.Special {
		return o.special, k
	}
	return o.usual, k
}

// addPassives gives each inverse the verbs of its partner that take an object,
// unless a relation lists such a passive itself.
func (p *parser) addPassives(o *Ontology) {
	listed := map[key]bool{}
	for k := range o.usual {
		if k.pattern == Passive {
			listed[k] = true
		}
	}
	for _, r := range p.relations {
		inverse := p.byID[r.Inverse]
		if inverse == nil {
			continue
		}
		for _, f := range r.phrases {
			if f.Pattern != Verb || !takesObject(f.Text, p.prepositions[f.Language]) {
				continue
			}
			f.Pattern = Passive
			table, k := o.table(f)
			if !listed[k] && table[k] == nil {
				table[k] = inverse
				inverse.phrases = append(inverse.phrases, f)
			}
		}
	}
}
