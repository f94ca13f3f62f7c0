package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"
)

func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"# 27 dead #\n\nThe **fifth** strike", "(headline) 27 dead / The fifth strike"},
		{"27 dead\n=======\nx\ny\n---\nz", "(headline) 27 dead / (headline) x y / z"},
		{"- six dead\n- *five* strikes\n  in all\n\n1. one\n2) two", "six dead / five strikes in all / one / two"},
		{"> killed\n> six\n\n> - a", "killed six / a"},
		{"[27 people](https://example.org/a_(b) \"99 dead\") were killed", "27 people were killed"},
		{"[the toll\nof 27](x) and [six][1] of ![33 boats](y.png) them\n\n[1]: https://example.org/44", "the toll of 27 and six of them"},
		{"[![8](a.png)](b) six", "six"},
		{"killed [six] people, 5 * 6, snake_case_7, _five_ \\*8\\*", "killed [six] people, 5 * 6, snake_case_7, five *8*"},
		{"16[^1] killed\n\n[^1]: of 17", "16 killed / : of 17"},
		{"~~28~~ 27 killed, ~30 hurt", "27 killed, ~30 hurt"},
		{"| Date | Killed |\n|---|:-:|\n| 2 Sept | **11** |\n| 15 Sept | 3 |\n\nx", "(row) Date; Killed / (row) Date: 2 Sept; Killed: 11 / (row) Date: 15 Sept; Killed: 3 / x"},
		{"```\n99 dead\n```\nsix &amp; <https://example.org/7> `five` <b>four</b>", "six & five four"},
		{"six\n\n***\n\nfive\n- - -\nfour", "six / (headline) five / four"},
		{"#27 dead\n\n27-dead", "#27 dead / 27-dead"},
		{"2025. A year\n\n14) x", "A year / x"},
	} {
		text := markdown([]byte(c.source))
		if diff := cmp.Diff(c.want, roled(text)); diff != "" {
			t.Errorf("%q\n(-want +got)\n%s", c.source, diff)
		}
		for _, word := range []string{"six", "27", "five", "Killed: 11"} {
			word = word[strings.LastIndexByte(word, ' ')+1:]
			if i := strings.Index(text.Plain, word); i >= 0 && !strings.HasPrefix(c.source[text.Place(i).Byte:], word) {
				t.Errorf("%q: found the place of %q, want that of %q", c.source, c.source[text.Place(i).Byte:], word)
			}
		}
	}
}

func roled(t *Text) string {
	var all []string
	for _, b := range t.Blocks {
		text := t.Plain[b.Start:b.End]
		if b.Role != Paragraph {
			text = "(" + string(b.Role) + ") " + text
		}
		all = append(all, text)
	}
	return strings.Join(all, " / ")
}

// TestMarkdownAsCommonMark holds that goldmark finds the same blocks, with the same words, in
// Markdown as articles have it.
func TestMarkdownAsCommonMark(t *testing.T) {
	word := rapid.SampledFrom([]string{"six", "27", "people", "killed", "strikes,", "Sept. 2", "(all)", "it’s", "más", "5-6", "*five*", "**at least 9**",
		"_now_", "a_b", "[the toll](https://example.org/27)", "[a *b*](x \"9\")", "![7](y.png)", "~~8~~", "`12`", "[13]", "\\*", "&amp;", "<https://example.org/1>"})
	line := rapid.Custom(func(t *rapid.T) string {
		return "x " + strings.Join(rapid.SliceOfN(word, 1, 6).Draw(t, "words"), " ")
	})
	block := rapid.Custom(func(t *rapid.T) string {
		text := strings.Join(rapid.SliceOfN(line, 1, 3).Draw(t, "lines"), "\n")
		one := line.Draw(t, "line")
		switch rapid.IntRange(0, 7).Draw(t, "kind") {
		case 0:
			return "## " + one
		case 1:
			return one + "\n==="
		case 2:
			return "- " + one + "\n- " + line.Draw(t, "second")
		case 3:
			return "> " + strings.ReplaceAll(text, "\n", "\n> ")
		case 4:
			return "| a | b |\n|---|---|\n| " + one + " | 3 |"
		case 5:
			return "```\n" + text + "\n```"
		case 6:
			return "***"
		}
		return text
	})
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOfN(block, 1, 6).Draw(t, "blocks"), "\n\n")
		if diff := cmp.Diff(byGoldmark(source), roled(markdown([]byte(source)))); diff != "" {
			t.Errorf("%q\n(-goldmark +here)\n%s", source, diff)
		}
	})
}

// byGoldmark is the text of a Markdown document, block by block.
func byGoldmark(source string) string {
	tree := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader([]byte(source)))
	var all []string
	var out strings.Builder
	column := 0
	end := func(role string) {
		if text := strings.Join(strings.Fields(out.String()), " "); text != "" {
			all = append(all, role+text)
		}
		out.Reset()
	}
	err := ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				out.Write(n.Segment.Value([]byte(source)))
				if n.SoftLineBreak() {
					out.WriteString(" ")
				}
			}
		case *ast.AutoLink, *ast.Image, *east.Strikethrough, *ast.FencedCodeBlock:
			return ast.WalkSkipChildren, nil
		case *east.TableHeader, *east.TableRow:
			column = 0
			if !entering {
				end("(row) ")
			}
		case *east.TableCell:
			if entering && column > 0 {
				out.WriteString("; ")
			}
			if _, header := n.Parent().(*east.TableHeader); entering && !header {
				out.WriteString([]string{"a", "b"}[column] + ": ")
			}
			if !entering {
				column++
			}
		default:
			if n.Type() == ast.TypeBlock && !entering {
				role := ""
				if _, heading := n.(*ast.Heading); heading {
					role = "(headline) "
				}
				end(role)
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		panic(err)
	}
	return strings.NewReplacer("&amp;", "&", "\\*", "*", " ;", ";").Replace(strings.Join(all, " / "))
}
