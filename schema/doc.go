// Package schema is the vocabulary of the dataset: one row type per table, its
// columns, how bytes become rows and rows become bytes.
//
// The contract of reading ([Read], [ReadTable]):
//
//  1. Every cell keeps the text of its file, byte for byte. A number is a number
//     only when asked for ([Count.Int]), and only if it is written as one.
//  2. Reading never stops and never panics. What is wrong with a file becomes a
//     [Fault] with its physical line and byte column; one fault is told once.
//  3. Nothing is dropped silently: a row that cannot be read as a row is told,
//     and its id stays known ([Sheet.Lost]), so that references to it hold.
//  4. Places are true: the line is the physical line of the file, the column the
//     byte of that line at which the cell starts (its quote, if it has one), both
//     from 1, also behind cells with line breaks, CRLF and a byte order mark.
//
// Writing ([Sheet.Bytes]) is the inverse: canonical bytes (UTF-8, LF, RFC 4180,
// quotes only where needed) read and written again are the same bytes.
package schema
