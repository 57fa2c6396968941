package query

import (
	"strconv"
	"strings"
)

// variables are the values of a query. Dgraph has no variables for lists: each
// value has one of its own.
type variables struct {
	declared []string
	values   map[string]string
}

// add declares a variable for a value and returns its name.
func (v *variables) add(value string) string {
	if v.values == nil {
		v.values = make(map[string]string)
	}
	name := "$v" + strconv.Itoa(len(v.declared))
	v.declared = append(v.declared, name+": string")
	v.values[name] = value
	return name
}

// list declares a variable for each value and returns "[$v0, $v1]". It must not
// be empty.
func list[T ~string](v *variables, values []T) string {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = v.add(string(value))
	}
	return "[" + strings.Join(names, ", ") + "]"
}

// head declares the variables before the body of a query.
func (v *variables) head(body string) string {
	if len(v.declared) == 0 {
		return "{ " + body + " }"
	}
	return "query q(" + strings.Join(v.declared, ", ") + ") { " + body + " }"
}
