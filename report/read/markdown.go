package read

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// markdown reads Markdown, with tables and struck text.
func markdown(source []byte) *Text {
	w := newWriter(source)
	var rows table
	tree := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader(source))
	struck := 0
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering && struck == 0 {
				w.write(string(n.Segment.Value(source)), n.Segment.Start)
				w.blank = w.blank || n.SoftLineBreak() || n.HardLineBreak()
			}
		case *ast.AutoLink, *ast.RawHTML, *ast.Image:
			w.blank = true
			return ast.WalkSkipChildren, nil
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
			return ast.WalkSkipChildren, nil
		case *east.Strikethrough:
			if entering {
				struck++
			} else {
				struck--
			}
			w.blank = true
		case *east.Table:
			rows = table{}
		case *east.TableHeader, *east.TableRow:
			if entering {
				rows.row()
			} else {
				rows.end(w)
				w.end(Row)
			}
		case *east.TableCell:
			if entering {
				_, header := n.Parent().(*east.TableHeader)
				rows.cell(w, header, max(w.at, 0))
			}
		default:
			if n.Type() == ast.TypeBlock && !entering {
				role := Paragraph
				if _, heading := n.(*ast.Heading); heading {
					role = Headline
				}
				w.end(role)
			}
		}
		return ast.WalkContinue, nil
	})
	return w.close()
}
