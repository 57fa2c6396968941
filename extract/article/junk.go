package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	cookiePhrases    = readPhrases("cookies")
	promotionPhrases = readPhrases("promotion")
	commentPhrases   = readPhrases("comments")
	replyPhrases     = readPhrases("replies")
	endPhrases       = readPhrases("endings")
	teaserPhrases    = readPhrases("teasers")
	labelPhrases     = readPhrases("labels")
	translatedWords  = readPhrases("translated")
	navWords         = readWords("nav")
	shareWords       = readWords("share")
	iconWords        = readWords("icons")
	furnitureWords   = union(navWords, shareWords, iconWords)
)

var iconNames = &rule{
	name: "icon names", doc: "icon closeicon menuicon share", kind: Junk,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return namesIcons(para.text) && !para.final && para.function < 3 ||
			len(para.words) > 0 && iconWords.covers(para.words)
	},
}

// namesIcons finds the names that icon fonts leave.
func namesIcons(text string) bool { return strings.Count(strings.ToLower(text), "icon") >= 3 }

var codeSigns = regexp.MustCompile(`\bfunction\s*\(|\bvar \w+\s*=|=>\s*\{|\bwindow\.|\bdocument\.|@media|\{[^{}]*:[^{}]*;|\}\s*\)|</?\w+[^<>]*>|&&|\);`)

var programCode = &rule{
	name: "program code", doc: "window.ads = function() { show(); }", kind: Junk,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return strings.ContainsAny(para.text, "{}<>=;&@") && len(codeSigns.FindAllStringIndex(para.text, 2)) >= 2 && para.function < 5
	},
}

var bareLink = &rule{
	name: "bare link", doc: "https://news.example/a", kind: Junk,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		if strings.HasPrefix(para.text, "#") && strings.Count(para.text, "#") == para.size {
			return true
		}
		return !strings.ContainsAny(para.text, " \t\n") &&
			(strings.Contains(para.text, "_") || strings.Contains(para.text, "://") || strings.HasPrefix(para.text, "www.") || strings.Contains(para.text, "@"))
	},
}

// player also finds page numbers and lines of signs.
var player = &rule{
	name: "player", doc: "0:00 24:40", kind: Junk,
	fits: func(p *page, i int) bool {
		for _, w := range p.list[i].words {
			if w != ":" && !isNumber(w) {
				return false
			}
		}
		return len(dates(p.list[i].text)) == 0
	},
}

var translationNote = &rule{
	name: "translation note", doc: "This text was automatically translated from Danish", kind: Junk,
	fits: func(p *page, i int) bool { return p.list[i].is(translatedWords) },
}

var replyHeading = &rule{
	name: "reply heading", doc: "Leave a Reply", kind: Junk, opens: lastSection,
	fits: func(p *page, i int) bool {
		return !p.list[i].prose && p.list[i].size <= 10 && p.list[i].is(replyPhrases)
	},
}

var endHeading = &rule{
	name: "end heading", doc: "Related posts", kind: Other, opens: lastSection,
	fits: func(p *page, i int) bool { return p.list[i].is(endPhrases) },
}

var teaser = &rule{
	name: "teaser", doc: "READ MORE: Storm closes ports", kind: Other, opens: shortSection,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return para.is(teaserPhrases) && (!para.prose || para.size <= 30 && colonNear(para.words))
	},
}

// colonNear tells "See also: the port is closed." from a sentence of the story
// that begins with the same words.
func colonNear(words []string) bool { return slices.Contains(words[:min(len(words), 6)], ":") }

var cookieNotice = &rule{
	name: "cookie notice", doc: "We use cookies to improve your experience.", kind: Junk,
	fits: func(p *page, i int) bool { return p.list[i].is(cookiePhrases) },
}

var commentForm = &rule{
	name: "comment form", doc: "Comments are closed.", kind: Junk,
	fits: func(p *page, i int) bool { return p.list[i].is(commentPhrases) },
}

var promotion = &rule{
	name: "promotion", doc: "Sign up for our newsletter.", kind: Junk,
	fits: func(p *page, i int) bool { return p.list[i].is(promotionPhrases) },
}

var pageNote = &rule{
	name: "page note", doc: "This article was first published on Monday.", kind: Junk,
	fits: func(p *page, i int) bool { return p.list[i].is(labelPhrases) },
}

var shareButtons = &rule{
	name: "share buttons", doc: "Share  Tweet  Copy link", kind: Junk,
	fits: func(p *page, i int) bool { return shareWords.covers(p.list[i].words) },
}

var menuWords = &rule{
	name: "menu words", doc: "Home News Politics", kind: Junk,
	fits: func(p *page, i int) bool { return furnitureWords.covers(p.list[i].words) },
}

var menuSigns = regexp.MustCompile(`\s*[|·•›»→‹«]\s*|\s+[>/–-]\s+|\t+|\s{2,}`)

// menuLine finds lines of short entries: three, or two with a word of menus.
// On top of the page the first entry may be the headline.
var menuLine = &rule{
	name: "menu line", doc: "Africa | Conflict | Listen (3 min)", kind: Junk,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		if para.prose || para.size > 40 || startsItem(para.text) {
			return false
		}
		entries, known := 0, false
		for k, entry := range menuSigns.Split(para.text, -1) {
			words := fold(entry)
			title := k == 0 && i <= p.top && len(words) >= 3 && !furnitureWords.covers(words)
			if title || len(words) > 6 || endsSentence(entry) {
				return false
			}
			if len(words) > 0 {
				entries++
				known = known || furnitureWords.covers(words)
			}
		}
		return entries >= 3 || entries == 2 && known
	},
}

// gluedMenu finds menus whose entries were pasted together.
var gluedMenu = &rule{
	name: "glued menu", doc: "HomeWorldSport", kind: Junk,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		if para.final {
			return false
		}
		for word := range strings.FieldsSeq(para.text) {
			if humps(word) >= 2 && para.function < 2 {
				return true
			}
		}
		return false
	},
}

// humps counts capitals after small letters, those of McCain and MacArthur
// aside.
func humps(word string) int {
	n := 0
	runes := []rune(word)
	for i := 1; i < len(runes); i++ {
		if unicode.IsUpper(runes[i]) && unicode.IsLower(runes[i-1]) {
			if prefix := string(runes[max(0, i-3):i]); !strings.HasSuffix(prefix, "Mc") && prefix != "Mac" {
				n++
			}
		}
	}
	return n
}

var capitals = regexp.MustCompile(`^\p{Lu}[\p{Lu}\s'’&-]{2,40}:\s+\S`)

// capitalLabel finds unknown labels before titles of other stories. Above the
// first sentence they may be the headline's own.
var capitalLabel = &rule{
	name: "capital label", doc: "TRENDING: Ferry raises fares", kind: Other,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return !para.prose && !para.final && capitals.MatchString(para.text) && p.proseBefore(i)
	},
}

var bracketed = &rule{
	name: "bracketed", doc: "[Newsletter: tech every weekday]", kind: Junk,
	fits: func(p *page, i int) bool {
		text := p.list[i].text
		return strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") &&
			(!p.list[i].prose || strings.Contains(text, ":"))
	},
}

var copyright = &rule{
	name: "copyright", doc: "© Example Press", kind: Junk,
	fits: func(p *page, i int) bool {
		para := p.list[i]
		return para.size <= 20 && (strings.HasPrefix(para.text, "©") || strings.HasPrefix(strings.ToLower(para.text), "(c) "))
	},
}
