package dgraph

import (
	"strconv"
	"strings"
)

// Variables passes values to a DQL query as query variables, so that nothing of
// them is ever read as DQL. The zero value is ready.
type Variables struct {
	declared []string
	values   map[string]string
}

// Add declares a variable for a value and returns its name.
func (v *Variables) Add(value string) string {
	if v.values == nil {
		v.values = make(map[string]string)
	}
	name := "$v" + strconv.Itoa(len(v.declared))
	v.declared = append(v.declared, name+": string")
	v.values[name] = value
	return name
}

// AddAll declares a variable for each value (Dgraph has no variables for lists)
// and returns "[$v0, $v1]". There must be at least one value.
func AddAll[T ~string](v *Variables, values []T) string {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = v.Add(string(value))
	}
	return "[" + strings.Join(names, ", ") + "]"
}

// Head puts the declarations before the body of a query.
func (v *Variables) Head(body string) string {
	if len(v.declared) == 0 {
		return "{ " + body + " }"
	}
	return "query q(" + strings.Join(v.declared, ", ") + ") { " + body + " }"
}

// Values are what Query takes beside the query.
func (v *Variables) Values() map[string]string { return v.values }
