package query

// Show is how a cell is written.
var Show = show
