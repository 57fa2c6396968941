package article

import (
	"regexp"
	"slices"
	"strings"
)

var inLastReplies = &rule{
	name: "in replies", doc: "what readers say below Leave a Reply", kind: Junk,
	fits: func(p *page, i int) bool { return p.last[i] && p.sections[i].kind == Junk },
}

var inLastSection = &rule{
	name: "in last section", doc: "what stands below Related posts", kind: Other,
	fits: func(p *page, i int) bool { return p.last[i] },
}

var inShortSection = &rule{
	name: "in short section", doc: "the titles below Most read", kind: Other,
	fits: func(p *page, i int) bool { return p.sections[i] != nil },
}

var headline = &rule{
	name: "headline", doc: "the first line of a page", kind: Headline,
	fits: func(p *page, i int) bool { return i == p.head },
}

var headlineAgain = &rule{
	name: "headline again", doc: "the headline as its site or a picture repeats it", kind: Headline,
	fits: func(p *page, i int) bool {
		return p.repeatsHead(i) || p.head >= 0 && i < p.first && !p.list[i].prose && p.resemblesHead(i)
	},
}

var kicker = &rule{
	name: "kicker", doc: "Prisoner swap (over the headline)", kind: Heading,
	fits: func(p *page, i int) bool {
		return i < p.head && i >= p.head-2 && !p.list[i].link && p.list[i].size >= 2 && p.list[i].size <= 6
	},
}

var aboveHeadline = &rule{
	name: "above headline", doc: "the site's name", kind: Junk,
	fits: func(p *page, i int) bool { return i < p.head && i < p.first },
}

var authorBesideDate = &rule{
	name: "author beside date", doc: "Helen Marsh (next to a date line)", kind: Byline,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		if i > p.first || !isNames(strings.Fields(para.text)) {
			return false
		}
		if i > 0 && saysBy(p.list[i-1].text) {
			return para.size <= 16
		}
		if para.size > 5 || para.function > 0 {
			return false
		}
		return i > 0 && p.kinds[i-1] == Byline || i+1 < len(p.list) && p.kinds[i+1] == Byline
	},
}

var headLabel = &rule{
	name: "head label", doc: "Exclusive (between headline and story)", kind: Junk,
	fits: func(p *page, i int) bool {
		return p.head >= 0 && i < p.first && p.list[i].size <= 2 && !p.list[i].final
	},
}

var outsideMain = &rule{
	name: "outside main", doc: "a teaser beside what the markup calls the article", kind: Other,
	fits: func(p *page, i int) bool { return !p.inMain(i) },
}

var leadSentences = &rule{
	name: "lead", doc: "a summary, parted from the story by its byline", kind: Lead,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		if i != p.first || i >= p.final || p.head < 0 || para.size > 60 || readDateline(para.text, true).size > 0 {
			return false
		}
		next := i + 1
		for ; next < p.final && !(p.open(next) && p.list[next].prose); next++ {
			k := p.kinds[next]
			if k == Byline || k == Junk && para.size <= 40 || p.repeatsHead(next) {
				return true
			}
		}
		return readDateline(p.list[next].text, true).size > 0
	},
}

var subtitle = &rule{
	name: "subtitle", doc: "Both sides speak of progress, aides say", kind: Lead,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return p.head >= 0 && i > p.head && i < p.first && !para.prose && (para.size >= 4 || para.final)
	},
}

var bodySentences = &rule{
	name: "sentences", doc: "a paragraph with a whole sentence", kind: Body,
	fits: func(p *page, i int) bool { return p.list[i].prose },
}

var linkOnly = &rule{
	name: "link only", doc: "<p><a>Storm closes ports</a></p>", kind: Other,
	fits: func(p *page, i int) bool { return p.list[i].link },
}

var bodySentence = &rule{
	name: "short sentence", doc: "Nobody answered.", kind: Body,
	fits: func(p *page, i int) bool { return p.list[i].final && p.first <= i && i <= p.final },
}

var bodyItem = &rule{
	name: "list item", doc: "• three tanks", kind: Body,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return p.first < i && i < p.final && (startsItem(para.text) || para.mark != nil && para.mark.tag == "li")
	},
}

// linkList finds runs of short lines, which headings do not form.
var linkList = &rule{
	name: "link list", doc: "three titles of other stories, one below the other", kind: Other,
	fits: func(p *page, i int) bool {
		if i < p.first {
			return false
		}
		run := 1
		for k := i - 1; k > p.first && run < 3 && p.isTitleLike(k); k-- {
			run++
		}
		for k := i + 1; k < p.final && run < 3 && p.isTitleLike(k); k++ {
			run++
		}
		return run >= 3
	},
}

func (p *page) isTitleLike(i int) bool {
	para := p.list[i]
	return p.open(i) && !para.prose && !para.final && para.size <= 20 && !para.mark.isHeading()
}

var heading = &rule{
	name: "heading", doc: "Next round in Luanda (between paragraphs)", kind: Heading,
	fits: func(p *page, i int) bool {
		return p.first < i && i < p.final && p.list[i].size <= 14
	},
}

var bodyFragment = &rule{
	name: "fragment", doc: "a long line without a full stop between paragraphs", kind: Body,
	fits: func(p *page, i int) bool { return p.first < i && i < p.final },
}

var trailing = &rule{
	name: "trailing", doc: "short lines after the story's end", kind: Junk,
	fits: func(p *page, i int) bool { return true },
}

// findHead picks the headline: what the markup or the page's metadata call so,
// or what is shown twice, or else the first line above the story.
func (p *page) findHead() {
	shown := map[string]int{}
	end := p.headEnd()
	for i := range end {
		for _, key := range titleForms(p.list[i].text) {
			shown[key]++
		}
	}
	best := 0
	for i := range p.list {
		if score := p.headScore(i, end, shown); score > best {
			p.head, best = i, score
		}
	}
}

// headEnd returns where the part of the page ends that may hold the headline:
// at the first sentence that no headline could be.
func (p *page) headEnd() int {
	for i, para := range p.list {
		if p.open(i) && para.prose && !p.isSentenceHead(i) {
			return i
		}
	}
	return len(p.list)
}

// isSentenceHead finds headlines with a full stop: short, on top, and with the
// page's byline below.
func (p *page) isSentenceHead(i int) bool {
	para := p.list[i]
	return i == p.began && para.size <= 16 && innerStops(para.text) == 0 &&
		i+2 < len(p.list) && p.kinds[i+1] == Byline
}

func (p *page) headScore(i, end int, shown map[string]int) int {
	para := p.list[i]
	top := para.mark.inside("h1")
	titled := para.size >= 3 && p.isTitle(para)
	if !p.open(i) || i >= end && !top && !titled {
		return 0
	}
	score := 1
	if top {
		score += 16
	}
	if top && p.main != nil && para.mark.within(p.main) {
		score += 8
	}
	if titled {
		score += 32
	}
	for _, key := range titleForms(para.text) {
		if para.size >= 3 && shown[key] > 1 {
			score += 6
			break
		}
	}
	if para.size >= 3 && !p.isKicker(i) {
		score += 2
	}
	if i+1 < len(p.list) && p.kinds[i+1] == Byline && p.belowTitles(i) {
		score++
	}
	if para.mark != nil && !top && !titled && !p.inMain(i) {
		return 0
	}
	return score
}

// belowTitles reports whether so many lines stand above that they can be no
// kicker with its headline, but are titles of other stories.
func (p *page) belowTitles(i int) bool {
	n := 0
	for k := i - 1; k >= 0 && p.open(k) && n < 3; k-- {
		n++
	}
	return n == 3
}

// isKicker tells the short line over a headline from the headline.
func (p *page) isKicker(i int) bool {
	if p.list[i].size > 3 || i+1 == len(p.list) || !p.open(i+1) {
		return false
	}
	next := p.list[i+1]
	return !next.prose && next.size >= 5 && next.function < 3 // more is a subtitle's
}

// isTitle reports whether the page's metadata give the paragraph as title,
// perhaps with the site's name after it.
func (p *page) isTitle(para *paragraph) bool {
	for _, title := range p.titles {
		if hasPrefix(fold(title), para.words) {
			return true
		}
	}
	return false
}

func hasPrefix(words, prefix []string) bool {
	return len(prefix) > 0 && len(words) >= len(prefix) && slices.Equal(words[:len(prefix)], prefix)
}

var titleSigns = regexp.MustCompile(`\s+[|·•»–—-]\s+`)

// titleForms returns the folded title with and without what may be the name of
// the site after it.
func titleForms(text string) []string {
	forms := []string{strings.Join(fold(text), " ")}
	if !strings.ContainsAny(text, "|·•»–—-") {
		return forms
	}
	for _, m := range titleSigns.FindAllStringIndex(text, 4) {
		if words := fold(text[:m[0]]); len(words) >= 3 {
			forms = append(forms, strings.Join(words, " "))
		}
	}
	return forms
}

// repeatsHead reports whether paragraph i is the headline once more, with or
// without the name of the site.
func (p *page) repeatsHead(i int) bool {
	if p.head < 0 || i == p.head || !p.open(i) || p.list[i].size > 60 {
		return false
	}
	if p.headForms == nil {
		p.headForms = titleForms(p.list[p.head].text)
	}
	own, head := titleForms(p.list[i].text), p.headForms
	return slices.Contains(head, own[0]) || slices.Contains(own, head[0])
}

// resemblesHead reports whether paragraph i says mostly what the headline says.
func (p *page) resemblesHead(i int) bool {
	head, own := p.list[p.head].wordLetters(), p.list[i].wordLetters()
	if len(own) >= 2 && hasPrefix(head, own) {
		return true
	}
	common := 0
	for _, w := range own {
		if slices.Contains(head, w) {
			common++
		}
	}
	return len(own) >= 4 && common*10 >= len(own)*7
}
