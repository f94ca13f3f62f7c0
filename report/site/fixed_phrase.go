package site

import (
	"errors"
	"html/template"
	"io"
	"strings"
	"text/template/parse"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
)

// escapers are the names that html/template gives to what it writes behind a value in text, in
// a title and in a quoted attribute. Of a plain string all of them make the same.
var escapers = map[string]bool{"_html_template_htmlescaper": true, "_html_template_rcdataescaper": true, "_html_template_attrescaper": true}

// plainText is a template of a text by itself, which html/template escapes as in these places.
var plainText = template.Must(template.New("text").Parse("{{.}}"))

// fixPhrases puts the phrases of a language that stand in the templates of a set by their keys
// alone, {{.T "skip"}}, in their places, so that they need not be looked up, called and escaped
// again on each page: they are most of what a page asks for. What stands where other characters
// are escaped (in an address, a script), and keys that are none, are left as they are.
func fixPhrases(t *template.Template, l *language.Language) error {
	// html/template writes its escapers into a set when that is executed first.
	var refused *template.Error
	if err := t.Execute(io.Discard, nil); errors.As(err, &refused) {
		return err
	}
	for _, one := range t.Templates() {
		if one.Tree != nil {
			fixIn(one.Tree.Root, l)
		}
	}
	return nil
}

func fixIn(list *parse.ListNode, l *language.Language) {
	if list == nil {
		return
	}
	for i, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			if text, ok := fixed(n, l); ok {
				list.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: n.Pos, Text: []byte(text)}
			}
		case *parse.IfNode:
			fixIn(n.List, l)
			fixIn(n.ElseList, l)
		case *parse.RangeNode:
			fixIn(n.List, l)
			fixIn(n.ElseList, l)
		case *parse.WithNode:
			fixIn(n.List, l)
			fixIn(n.ElseList, l)
		}
	}
}

// fixed is what an action writes on every page: a call of T with a key and nothing else.
func fixed(n *parse.ActionNode, l *language.Language) (string, bool) {
	if n.Pipe == nil || len(n.Pipe.Decl) > 0 || len(n.Pipe.Cmds) != 2 || len(n.Pipe.Cmds[0].Args) != 2 || len(n.Pipe.Cmds[1].Args) != 1 {
		return "", false
	}
	var called []string
	switch f := n.Pipe.Cmds[0].Args[0].(type) {
	case *parse.FieldNode:
		called = f.Ident
	case *parse.VariableNode:
		called = f.Ident
	}
	key, isText := n.Pipe.Cmds[0].Args[1].(*parse.StringNode)
	escaper, isName := n.Pipe.Cmds[1].Args[0].(*parse.IdentifierNode)
	if len(called) == 0 || called[len(called)-1] != "T" || !isText || !isName || !escapers[escaper.Ident] {
		return "", false
	}
	p, ok := phrase.Of(key.Text)
	var text strings.Builder
	ok = ok && plainText.Execute(&text, l.Say(p)) == nil
	return text.String(), ok
}
