package load

import (
	"strconv"
	"strings"
)

// variables passes values to a DQL query as query variables, so that nothing of
// them is ever read as DQL.
type variables struct {
	declared []string
	values   map[string]string
}

func (v *variables) add(value string) string {
	if v.values == nil {
		v.values = make(map[string]string)
	}
	name := "$v" + strconv.Itoa(len(v.declared))
	v.declared = append(v.declared, name+": string")
	v.values[name] = value
	return name
}

// list declares a variable for each value and returns "[$v0, $v1]".
func (v *variables) list(values []string) string {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = v.add(value)
	}
	return "[" + strings.Join(names, ", ") + "]"
}

// query heads the body of a query with the declarations.
func (v *variables) query(body string) string {
	if len(v.declared) == 0 {
		return "{" + body + "}"
	}
	return "query q(" + strings.Join(v.declared, ", ") + ") {" + body + "}"
}
