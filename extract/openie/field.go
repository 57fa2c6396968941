package openie

import (
	"slices"
	"strconv"

	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// part is one of the things that hang on a predicate.
type part struct {
	head     int
	variants [][]int // its words, once for each of what is coordinated
	short    [][]int // the same without modifying nouns; none if that is no less
	argument bool    // not an adverb or a particle
}

// maxJoined bounds how many extractions coordination makes of one clause.
const maxJoined = 16

// field emits a German clause with all that follows its finite verb as the
// object, and shorter objects: without what modifies the last noun, and the
// first parts alone. What stands before the verb is left out, a denial never.
func (r *reader) field(subject []int, f *relate.Frame, sort string) {
	verb := slices.DeleteFunc(r.verb(f), r.negation)
	middle := r.middle(f, verb)
	if said := r.child(f.Pred, "ccomp"); said >= 0 {
		r.content(subject, verb, adverbs(middle, said), said, sort+" field")
	}
	if len(middle) == 0 || r.child(f.Pred, "ccomp") >= 0 && !middle[len(middle)-1].argument {
		return
	}
	whole := slices.DeleteFunc(slices.Clone(verb), func(k int) bool { return r.Token(k).Rel == "compound:prt" && k > f.Pred+1 })
	r.join(sort+" field "+strconv.Itoa(min(len(middle), 4)), subject, whole, middle)
	if last := middle[len(middle)-1]; last.short != nil {
		last.variants = last.short
		r.join(sort+" field short", subject, whole, append(slices.Clone(middle[:len(middle)-1]), last))
	}
	for k := 1; k < min(len(middle), 3); k++ {
		denied := slices.ContainsFunc(middle[k:], func(p part) bool { return r.negation(p.head) })
		if middle[k-1].argument && !denied {
			r.join(sort+" beginning "+string(r.Token(middle[k-1].head).Rel.Base())+strconv.Itoa(k), subject, verb, middle[:k])
		}
	}
}

// middle returns the parts behind the finite verb, all in a clause whose verb
// stands last. An infinitive's particle "zu" is no part.
func (r *reader) middle(f *relate.Frame, verb []int) []part {
	parts := r.parts(f, verb)
	if r.Token(verb[0]).Feats.Get("VerbForm") != "Fin" || r.child(f.Pred, "mark") >= 0 || f.Rel == "acl:relcl" {
		return parts
	}
	return slices.DeleteFunc(parts, func(p part) bool { return p.argument && p.head < verb[0] })
}

// adverbs returns the words of the adverbs before a clause that is said.
func adverbs(parts []part, said int) []int {
	var out []int
	for _, p := range parts {
		if !p.argument && p.head < said && len(p.variants[0]) > 0 {
			out = append(out, p.variants[0]...)
		}
	}
	return out
}

// join emits an extraction for each choice of variants of the parts.
func (r *reader) join(trail string, subject, verb []int, parts []part) {
	objects := [][]int{nil}
	for _, p := range parts {
		var longer [][]int
		for _, o := range objects {
			for _, v := range p.variants {
				longer = append(longer, concat(o, v))
			}
		}
		if objects = longer; len(objects) > maxJoined {
			return
		}
	}
	for _, o := range objects {
		r.emit(trail, slots{subject, verb, o})
	}
}

// parts returns what hangs on a predicate besides subject, verbs and clauses,
// in the order of the sentence.
func (r *reader) parts(f *relate.Frame, verb []int) []part {
	var out []part
	nominal := r.copula(f) >= 0
	for _, k := range r.Children(f.Pred) {
		t := r.Token(k)
		if slices.Contains(verb, k) && t.Rel != "compound:prt" || nominal && (k == f.Pred-1 || t.Rel != "advmod") && r.close(f.Pred, k) {
			continue
		}
		switch t.Rel.Base() {
		case "obl", "obj", "iobj":
			out = append(out, r.part(k))
		case "advmod":
			out = append(out, part{head: k, variants: [][]int{r.inner(k)}})
		case "compound":
			if k > f.Pred+1 {
				out = append(out, part{head: k, variants: [][]int{{k}}})
			}
		case "xcomp":
			if r.clausal(k) || t.UPOS == syntax.ADJ {
				out = append(out, part{head: k, variants: [][]int{r.span(k)}, argument: true})
			} else {
				out = append(out, r.part(k))
			}
		}
	}
	if nominal {
		out = append(out, r.part(f.Pred))
	}
	slices.SortStableFunc(out, func(a, b part) int { return a.head - b.head })
	return out
}

func (r *reader) part(k int) part {
	p := part{head: k, argument: true}
	for _, h := range r.coordinated(k) {
		long, short := r.full(h.noun), r.closed(h.noun)
		p.variants = append(p.variants, r.fill(concat(h.link, long)))
		if len(short) < len(long) {
			p.short = append(p.short, r.fill(concat(h.link, short)))
		}
	}
	return p
}
