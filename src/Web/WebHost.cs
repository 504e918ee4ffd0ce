using Junheng.Accounts;
using Junheng.Accounts.Notices;
using Junheng.Accounts.Oidc;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Plans.Work;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Jobs;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Safekeeping.Anchors;
using Junheng.Web.Accounts;
using Junheng.Web.Accounts.Tokens;
using Junheng.Web.Api;
using Junheng.Web.Data;
using Junheng.Web.Find;
using Junheng.Web.Hosting;
using Junheng.Web.Indicators;
using Junheng.Web.Map;
using Junheng.Web.Overview;
using Junheng.Web.Plans;
using Junheng.Web.Registers;
using Junheng.Web.Returns;
using Junheng.Web.Roster;
using Junheng.Web.Rounds;
using Junheng.Web.Rules;
using Junheng.Web.Schools;
using Junheng.Web.Shelf;
using Junheng.Web.Watching;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Junheng.Web;

/// <summary>Starts the web app.</summary>
public static class WebHost
{
    /// <summary>Serves until cancelled.</summary>
    /// <param name="options">Where to listen and where the data lie.</param>
    /// <param name="started">Told the address once it answers.</param>
    public static async Task RunAsync(WebOptions options, Action<string>? started, CancellationToken cancellation)
    {
        await using var app = await BuildAsync(options, cancellation);
        await app.StartAsync(cancellation);
        started?.Invoke(app.Urls.First());
        await HostingAbstractionsHostExtensions.WaitForShutdownAsync(app, cancellation);
    }

    /// <inheritdoc cref="RunAsync(WebOptions, Action{string}, CancellationToken)"/>
    public static Task RunAsync(WebOptions options, CancellationToken cancellation) => RunAsync(options, started: null, cancellation);

    /// <summary>Opens the data and makes the app ready to start; with port 0 in the address the system chooses one.</summary>
    public static async Task<WebApplication> BuildAsync(WebOptions options, CancellationToken cancellation = default)
    {
        // From here on the database shows nothing to anybody but those whom the gate lets in; what starts the program is the program.
        using var acting = Acting.EnterProgram();
        var settings = DatabaseSettings.Parse(options.ConnectionString, options.DataFolder) with { Outside = AccessScope.Nothing };
        var store = await JunhengStore.OpenAsync(settings, options.Clock, cancellation, PlanTables.Set, AccountTables.Set);
        var audit = new AuditLog(store.Database, options.Clock);
        var accounts = new AccountDesk(store.Database, FieldKeys.Open(Path.Combine(options.DataFolder, "keys"), options.Clock), audit, options.Clock, options.Idle, options.LongestTokenDays);
        await store.Versions.SealUploadsAsync(cancellation);
        await new PlanSeal(store.Database).SealAsync(cancellation);
        if (options.LoadDemo)
        {
            await DemoData.LoadAsync(store, cancellation);
            if (await accounts.IsEmptyAsync(cancellation))
            {
                await DemoRound.OpenAsync(store, options.Clock, cancellation);
                options.AccountsMade?.Invoke(await DemoAccounts.MakeAsync(accounts, store, cancellation));
            }
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Four times what is accepted: a file that is too large is read off, so that the browser gets our page about it
            // and not a broken connection.
            kestrel.Limits.MaxRequestBodySize = 4 * options.MaxUploadBytes;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Errors are logged once, with the number that the page shows.
            .AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        AddServices(builder.Services, options);
        var desk = new PlanDesk(store, options.Clock);
        var host = new JobHost(store.Database, options.Clock, new JobHostOptions { Threads = Math.Max(1, options.JobThreads) }, PlanWork.Handlers(desk, options.Clock));
        if (options.JobThreads > 0)
            builder.Services.AddHostedService(_ => new JobService(host));
        builder.Services.AddSingleton(desk);
        builder.Services.AddSingleton(audit);
        builder.Services.AddSingleton(services => new ProgressStream(host.Store, options.Clock, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        builder.Services.AddHostedService(services => new AnchorService(
            new AnchorKeeper(store.Database, options.DataFolder, options.Clock), options.Clock, services.GetRequiredService<ILoggerFactory>().CreateLogger("Junheng.Audit")));
        builder.Services.AddHostedService(services =>
        {
            var notices = new NoticeBook(store.Database, options.Clock);
            return new ReminderService(
                store.Rounds, notices, options.Mail is { } mail ? new Mailer(notices, mail) : null, options.Clock, services.GetRequiredService<ILoggerFactory>().CreateLogger("Junheng.Reminders"));
        });
        var figures = new Figures(store.Database, store.Jobs);
        builder.Services.AddHostedService(_ => new FiguresService(figures, options.Clock));
        var app = builder.Build();
        app.Lifetime.ApplicationStopped.Register(figures.Dispose);
        app.Lifetime.ApplicationStopped.Register(Telemetry.Start(options.Telemetry).Dispose);
        var library = new Library(store, options.Clock);
        app.Lifetime.ApplicationStopped.Register(library.Dispose);
        app.Lifetime.ApplicationStopped.Register(accounts.Dispose);
        await MapAsync(app, accounts, options, new Site(library, new PageRenderer(app.Services, app.Services.GetRequiredService<ILoggerFactory>()), new PageCache()), new PlanRoom(desk, host, app.Services.GetRequiredService<ProgressStream>()), figures);
        return app;
    }

    private static void AddServices(IServiceCollection services, WebOptions options)
    {
        services.AddDataProtection().SetApplicationName("junheng")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        // Chinese as itself, not as numbered entities: pages are UTF-8.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<IAntiforgery, FormTokens>();
        services.AddRateLimiter(_ => { });
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = options.MaxUploadBytes);
        // Without sign-in the address is the only guard: another site must not reach us under a name of its own.
        if (new Uri(options.Url).IsLoopback)
            services.AddHostFiltering(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
    }

    private static async Task MapAsync(WebApplication app, AccountDesk accounts, WebOptions options, Site site, PlanRoom room, Figures figures)
    {
        Proxies.Use(app, options.Proxy);
        RequestTimes.Use(app);
        SecurityHeaders.Use(app);
        Failures.Use(app, site, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Junheng.Web"));
        app.UseHostFiltering();
        UploadLimit.Use(app, options.MaxUploadBytes);
        app.UseRouting();
        RequestLimits.Use(app, site, options.SignInsAMinute);
        new Gate(accounts, site, app.Services.GetRequiredService<AuditLog>()).Use(app);
        StaticAssets.Map(app);
        OverviewEndpoints.Map(app, site);
        IndicatorEndpoints.Map(app, site);
        SchoolEndpoints.Map(app, site);
        MapEndpoints.Map(app, site);
        FindEndpoints.Map(app, site);
        var forms = app.Services.GetRequiredService<IAntiforgery>();
        StandardEndpoints.Map(app, site, forms);
        DataEndpoints.Map(app, site, forms);
        new RegisterEndpoints(site, forms).Map(app);
        PlanEndpoints.Map(app, site, forms, room);
        SignInEndpoints.Map(app, site, forms, accounts, options.Oidc?.Name);
        if (options.Oidc is { } provider)
        {
            var http = OidcClient.NewHttp();
            app.Lifetime.ApplicationStopped.Register(http.Dispose);
            new OidcEndpoints(site, forms, accounts, new OidcClient(provider, http, options.Clock), new OidcCookie(app.Services.GetRequiredService<IDataProtectionProvider>()), options.Clock).Map(app);
        }

        AccountEndpoints.Map(app, site, forms, accounts);
        new PeopleEndpoints(site, forms, accounts, options.Oidc).Map(app);
        AuditEndpoints.Map(app, site, forms, new AuditReader(site.Library.Store.Database), new AuditKeeping(site.Library.Store.Database, app.Services.GetRequiredService<AuditLog>(), options.Clock));
        new RosterEndpoints(site, forms).Map(app);
        var notices = new NoticeBook(site.Library.Store.Database, options.Clock);
        new RoundEndpoints(site, forms, notices).Map(app);
        var stepping = new ReturnStepping(site.Library.Store.Rounds, notices);
        new ReturnEndpoints(site, forms, stepping).Map(app);
        new TaskEndpoints(site, forms, notices).Map(app);
        new TokenEndpoints(site, forms, accounts.Tokens, options.LongestTokenDays).Map(app);
        ApiEndpoints.Map(app, site, new AuditReader(site.Library.Store.Database), stepping);
        WatchEndpoints.Map(app, site.Library.Store.Database, figures);
        var setup = new SetupEndpoints(site, forms, accounts);
        setup.Map(app);
        app.Under(RoutePolicy.Open).MapFallback(http => site.NotFoundAsync(http));
        RoutePolicies.Check(app);
        if (await accounts.IsEmptyAsync())
            options.SetupWaits?.Invoke("/setup?key=" + setup.Key);
    }
}
