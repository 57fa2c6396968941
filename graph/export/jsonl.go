package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"dossier/graph"
	"dossier/graph/event"
)

var jsonl = &Format{
	Name: "jsonl", Doc: "JSON lines of articles, entities, statements, edges and events, for scripts", Extension: ".jsonl", Write: writeJSONL,
}

// writeJSONL writes an object a line, with its type as first member.
func writeJSONL(w io.Writer, g *Graph) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	var err error
	put := func(v any) {
		if err == nil {
			err = enc.Encode(v)
		}
	}
	for i := range g.Articles {
		put(struct {
			Type string `json:"type"`
			*graph.Article
		}{"article", &g.Articles[i]})
	}
	for i := range g.Entities {
		put(struct {
			Type string `json:"type"`
			*graph.Entity
		}{"entity", &g.Entities[i]})
	}
	for i := range g.Statements {
		put(struct {
			Type string `json:"type"`
			*graph.Statement
		}{"statement", &g.Statements[i]})
	}
	for i := range g.Edges {
		put(struct {
			Type string `json:"type"`
			*graph.Edge
		}{"edge", &g.Edges[i]})
	}
	for i := range g.Events {
		put(struct {
			Type string `json:"type"`
			*event.Event
		}{"event", &g.Events[i]})
	}
	if err == nil {
		err = b.Flush()
	}
	if err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}
