package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/tools/command"
)

func serveCommand() *cobra.Command {
	var f siteFlags
	var address string
	c := &cobra.Command{
		Use:   "serve",
		Short: command.PublishedShort("serve"),
		Long: `serve shows the pages of tally site until it is interrupted, each made when it is asked for: nothing else can
be asked for. It listens on this machine alone unless --addr says otherwise, and answers under its own names
alone, so that no page of somebody else can read it.`,
		Example: `  tally serve                          http://127.0.0.1:8080/
  tally serve --data data              the tables of a folder, as they are now
  tally serve --addr 127.0.0.1:0       any free port`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if _, _, err := net.SplitHostPort(address); err != nil {
				return fmt.Errorf("--addr: found %q, want a host and a port such as 127.0.0.1:8080", address)
			}
			ctx, stop := signal.NotifyContext(c.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			listener, err := net.Listen("tcp", address)
			if err != nil {
				return err
			}
			defer listener.Close() //nolint:errcheck // closed by the server before
			if err := command.AskForUnsaid(c.ErrOrStderr(), f.data); err != nil {
				return err
			}
			if f.base == "" {
				f.base = "http://" + listener.Addr().String() + "/"
			}
			s, err := f.build()
			if err != nil {
				return err
			}
			fmt.Fprintf(c.ErrOrStderr(), "tally: %d files at %s, until interrupted\n", len(s.Files), f.base)
			return serve(ctx, listener, onlyHosts(hostsOf(address, f.base), s.Handler()))
		},
	}
	command.AddData(c, &f.data)
	f.addSite(c, "address that the pages name as their own (default: where they are shown)")
	c.Flags().StringVar(&address, "addr", "127.0.0.1:8080", "host and port to listen on")
	return c
}

// hostsOf are the names by which a server is meant that listens at an address and
// whose pages name a base. None: it listens to all the world, under names that it
// cannot know.
func hostsOf(address, base string) []string {
	host, _, _ := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	if host == "" || ip != nil && ip.IsUnspecified() {
		return nil
	}
	hosts := []string{host}
	if u, err := url.Parse(base); err == nil && u.Host != "" {
		hosts = append(hosts, u.Hostname())
	}
	if host == "localhost" || ip != nil && ip.IsLoopback() {
		hosts = append(hosts, "localhost", "127.0.0.1", "::1")
	}
	return hosts
}

// onlyHosts refuses requests under other names than these: a page of somebody else
// could let its own name lead to this machine, and read tables that are not published.
func onlyHosts(hosts []string, next http.Handler) http.Handler {
	if len(hosts) == 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		host = strings.Trim(host, "[]")
		if !slices.ContainsFunc(hosts, func(known string) bool { return strings.EqualFold(known, host) }) {
			http.Error(w, "found another host than this server's", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Bounds of a request and of its end: pages are small and the reader is near.
const (
	headTimeout     = 5 * time.Second
	requestTimeout  = 30 * time.Second
	idleTimeout     = time.Minute
	shutdownTimeout = 5 * time.Second
	headBytes       = 16 << 10
)

// serve answers requests until the context ends, then lets those under way finish.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headTimeout, ReadTimeout: requestTimeout, WriteTimeout: requestTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: headBytes}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return errors.Join(fmt.Errorf("serve: %w", err), server.Close())
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
