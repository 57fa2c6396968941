package article

import (
	"strings"
	"time"
)

// dayOrder is the order in which a page writes 04/05/2025.
type dayOrder string

const (
	unknownOrder dayOrder = ""
	dayFirst     dayOrder = "day"
	monthFirst   dayOrder = "month"
)

var zones = readKinds("zones")

// day returns the day that a date in a text of the page stands for, the zero
// time if the page does not show which of two it is.
func (p *page) day(d foundDate, text string) time.Time {
	if d.swapped.IsZero() {
		return d.day
	}
	switch p.orderBy(text) {
	case dayFirst:
		return d.day
	case monthFirst:
		return d.swapped
	}
	return time.Time{}
}

// orderBy goes by the page's other dates, then by the time zone beside the date
// itself, then by the language: German has the day first, English either.
func (p *page) orderBy(text string) dayOrder {
	if order := p.orderOfDates(); order != unknownOrder {
		return order
	}
	for field := range strings.FieldsSeq(text) {
		if order := zones[strings.Trim(field, "().,;|")]; order != "" {
			return dayOrder(order)
		}
	}
	if p.language() == German {
		return dayFirst
	}
	return unknownOrder
}

// orderOfDates returns the order of those dates that have a number above 12,
// unless they disagree.
func (p *page) orderOfDates() dayOrder {
	order := unknownOrder
	for _, para := range p.list {
		for _, m := range dateSlashes.FindAllStringSubmatch(para.text, -1) {
			var own dayOrder
			switch first, second := atoi(m[1]), atoi(m[2]); {
			case first > 12 && second <= 12:
				own = dayFirst
			case second > 12 && first <= 12:
				own = monthFirst
			default:
				continue
			}
			if order != unknownOrder && order != own {
				return unknownOrder
			}
			order = own
		}
	}
	return order
}

// language returns the language of the story's sentences, "" if it is another
// or cannot be told.
func (p *page) language() Language {
	var b strings.Builder
	for i, k := range p.kinds {
		if k == Body || k == Lead {
			b.WriteString(p.list[i].text)
			b.WriteByte('\n')
		}
	}
	lang, _ := detect(b.String())
	return lang
}
