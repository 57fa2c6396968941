package openie

import (
	"slices"

	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// middle returns the parts behind the finite verb, all in a clause whose verb
// stands last. An infinitive's particle "zu" is no part.
func (r *reader) middle(f *relate.Frame, verb []int) []part {
	parts := r.parts(f, verb)
	g := r.verbBehind(f)
	if g == nil && (verb[0] > f.Pred || r.Token(verb[0]).Feats.Get("VerbForm") != "Fin" || r.verbLast(f.Pred)) {
		return parts
	}
	behind := slices.DeleteFunc(slices.Clone(parts), func(p part) bool { return p.argument && p.head < verb[0] })
	switch {
	case len(behind) > 0 || r.contentOf(f) >= 0:
		return behind
	case g != nil:
		return r.middle(g, r.verb(g))
	}
	return parts // "In Kiel streikten die Lotsen"
}

// verbBehind returns the verb coordinated right behind another one, which have
// their objects in common: "kauft und verkauft Aktien"; nil if there is none.
func (r *reader) verbBehind(f *relate.Frame) *relate.Frame {
	for _, k := range r.Children(f.Pred) {
		if r.Token(k).Rel == "conj" && r.frameAt[k] >= 0 && k > f.Pred && k-f.Pred <= 2 && r.child(k, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop") < 0 {
			return &r.frames[r.frameAt[k]]
		}
	}
	return nil
}

// verbLast reports whether the verb stands at the end of a clause, as it does of
// one that is coordinated to such a clause and has no subject of its own.
func (r *reader) verbLast(pred int) bool {
	t := r.Token(pred)
	if t.Rel == "conj" && r.clausal(t.Head) && r.child(pred, "nsubj", "nsubj:pass") < 0 {
		return r.verbLast(t.Head)
	}
	return t.Rel == "acl:relcl" || r.child(pred, "mark") >= 0
}

// divide divides parts from those behind the end of the clause: behind a comma
// or a colon.
func (r *reader) divide(f *relate.Frame, parts []part) (middle, behind []part) {
	for i, p := range parts {
		first := p.first()
		if i == 0 || first <= f.Pred || !p.argument || r.clausal(p.head) || p.head == f.Pred {
			continue
		}
		switch r.Token(first - 1).Form {
		case ",", ":", "-", "–":
			return parts[:i], parts[i:]
		}
	}
	return parts, nil
}

// parts returns what hangs on a predicate besides subject, verbs and clauses,
// in the order of the sentence.
func (r *reader) parts(f *relate.Frame, verb []int) []part {
	var out []part
	nominal := r.copula(f) >= 0
	for _, k := range r.Children(f.Pred) {
		t := r.Token(k)
		if slices.Contains(verb, k) || slices.Contains(f.Subjects, k) && r.dummy(f) < 0 || r.relative(k) {
			continue
		}
		if nominal && (r.close(f.Pred, k) || t.Rel == "advmod" && k < f.Pred) {
			continue // part of what somebody is
		}
		switch t.Rel.Base() {
		case "obl", "obj", "iobj":
			out = append(out, r.part(k))
		case "advmod":
			out = append(out, part{head: k, variants: [][]int{r.inner(k)}})
		case "xcomp":
			if r.child(k, "nsubj", "nsubj:pass") >= 0 {
				break // a clause of its own
			}
			if r.clausal(k) || t.UPOS == syntax.ADJ {
				out = append(out, part{head: k, variants: [][]int{r.span(k)}, argument: true})
			} else {
				out = append(out, r.part(k))
			}
		}
	}
	if nominal {
		out = append(out, r.predicativePart(f))
	}
	slices.SortStableFunc(out, func(a, b part) int { return a.head - b.head })
	return r.compound(out)
}

// compound puts together what is one preposition: "im Vergleich" and "zum
// Vorjahr".
func (r *reader) compound(parts []part) []part {
	var out []part
	for _, p := range parts {
		if n := len(out) - 1; n >= 0 && p.argument && out[n].argument {
			first := out[n].head
			if link := r.preposition(p.head); len(link) > 0 && r.words.preposition[r.lower(r.preposition(first), []int{first}, link)] {
				out[n].variants, out[n].cuts = product(out[n].variants, p.variants), nil
				for _, c := range p.cuts {
					out[n].cuts = append(out[n].cuts, product([][]int{concat(r.preposition(first), []int{first})}, c))
				}
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// before returns the words of the parts before a clause that is said.
func before(parts []part, said int) []int {
	var out []int
	for _, p := range parts {
		if p.head < said && len(p.variants[0]) > 0 {
			out = append(out, p.variants[0]...)
		}
	}
	return out
}
