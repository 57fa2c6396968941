package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"dossier/graph/export"
	"dossier/graph/query"
	"dossier/schema"
)

type exportCommand struct {
	storeFlags
	Format string `required:"" help:"Format: ${formats}."`
	Output string `short:"o" default:"-" placeholder:"FILE" help:"File to write, or folder: neo4j needs one, csv makes one with a file of each kind of thing where the name has no ending; - for stdout."`
}

// formatNames lists the formats for the help text.
func formatNames() string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// Run writes the graph.
func (c *exportCommand) Run(env *environment) error {
	format, ok := export.Named(c.Format)
	if !ok {
		return usageError{fmt.Errorf("no format %q; there are: %s", c.Format, formatNames())}
	}
	if format.Write == nil && c.Output == "-" {
		return usageError{fmt.Errorf("%s is several files: name a folder with -o", c.Format)}
	}
	client, closeStore, err := c.open(env)
	if err != nil {
		return err
	}
	defer closeStore()
	g, err := export.Read(env.ctx, query.NewReader(client, schema.Default()), schema.Default())
	if err != nil {
		return err
	}
	switch {
	case c.Output == "-":
		return format.Write(env.stdout, g)
	case format.Files != nil && (format.Write == nil || filepath.Ext(c.Output) == ""):
		return format.WriteFolder(c.Output, g)
	default:
		return format.WriteFile(c.Output, g)
	}
}
