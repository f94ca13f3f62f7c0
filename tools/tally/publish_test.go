package main

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// standIn stands for the program that publishes: it tells what it was given, and ends
// with the status that its last argument names; with the argument wait it waits to be
// stopped.
func standIn() {
	args := os.Args[1:]
	fmt.Printf("arguments %q\n", args)
	fmt.Fprintln(os.Stderr, "words on stderr")
	if args[len(args)-1] == "wait" {
		told := make(chan os.Signal, 1)
		signal.Notify(told, os.Interrupt, syscall.SIGTERM)
		os.WriteFile("waiting", []byte("yes\n"), 0o666)
		fmt.Println("stopped:", <-told)
		os.Exit(7)
	}
	io.Copy(os.Stdout, os.Stdin)
	if args[len(args)-1] == "fails" {
		os.Exit(3)
	}
}
