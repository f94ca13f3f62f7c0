// Package dataset makes datasets of any size: valid, or with a share of rows that
// have one fault each, of which it writes down the place. Every name of a place,
// a publisher or an office in them is invented.
//
// What is made depends on the options alone, byte for byte. Rows are written as
// they are made: memory does not grow with them.
//
// A fault is one finding of one rule. So that each fault stays one, and is the
// only thing that is wrong with what it touches:
//
//   - Two rows of the other order stand between faults of row-order, and no row
//     beside them has a fault of its id or of the columns that order the table.
//   - Behind a row whose quotes are broken stands one that can be read: reading
//     begins anew there.
//   - A strike whose numbers its accounts do not bear out has accounts without
//     fault, and a row that another one bears the id of, or looks like, has no
//     fault of another kind that rests on it.
//   - Kinds that silence others are kept out of the tables where they would: a
//     range is not asked while an account cannot be read, so with
//     range-not-borne-out in the mix no row of accounts is cut short.
//
// Where a row cannot have any of the kinds asked for it stays as it is, so that
// the share of faulty rows can be below the one that was asked for.
package dataset
