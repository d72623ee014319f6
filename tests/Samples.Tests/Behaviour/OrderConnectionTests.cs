using System.Linq;
using System.Threading.Tasks;
using Storefront.Common;
using Storefront.Orders;
using Storefront.Stores;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

public sealed class OrderConnectionTests
{
    // The cursor of the integration documentation's example.
    private const string Cursor166 = "bnVtYmVyOjE2Ng==";

    private static readonly int[] LastTenWholesaleBefore166 = [120, 125, 130, 135, 140, 145, 150, 155, 160, 165];
    private static readonly int[] FirstTwo = [101, 102];
    private static readonly int[] FirstTwoAfter166 = [167, 168];

    [Fact]
    public async Task LastTenWholesaleOrdersBeforeACursor_AreTheTenThatEndThere()
    {
        var page = await Ask(last: 10, before: Cursor166, where: new OrderFilter { StoreType = StoreType.Wholesale });

        Assert.Equal(LastTenWholesaleBefore166, page.Edges.Select(edge => edge.Node.Number));
        Assert.Equal(20, page.TotalCount);
        Assert.True(page.PageInfo.HasPreviousPage);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Equal(page.Edges[0].Cursor, page.PageInfo.StartCursor);
        Assert.Equal(page.Edges[^1].Cursor, page.PageInfo.EndCursor);
    }

    [Fact]
    public async Task FirstPage_HasNoPreviousPage()
    {
        var page = await Ask(first: 2);

        Assert.Equal(FirstTwo, page.Edges.Select(edge => edge.Node.Number));
        Assert.False(page.PageInfo.HasPreviousPage);
        Assert.True(page.PageInfo.HasNextPage);
    }

    [Fact]
    public async Task FirstOrdersAfterACursor_StartBehindIt()
    {
        var page = await Ask(first: 2, after: Cursor166);

        Assert.Equal(FirstTwoAfter166, page.Edges.Select(edge => edge.Node.Number));
        Assert.True(page.PageInfo.HasPreviousPage);
    }

    [Fact]
    public async Task LastPage_HasNoNextPage()
    {
        var page = await Ask(last: 1);

        Assert.Equal(200, Assert.Single(page.Edges).Node.Number);
        Assert.False(page.PageInfo.HasNextPage);
    }

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(-1, null, null)]
    [InlineData(101, null, null)]
    [InlineData(1, null, "166")]
    [InlineData(1, null, "cHJvZHVjdDox")]
    public async Task UnusableArguments_AreRefused(int? first, int? last, string? after) =>
        await Assert.ThrowsAsync<StorefrontException>(() => Ask(first: first, last: last, after: after));

    private static async Task<OrderConnection> Ask(
        int? first = null, int? last = null, string? before = null, string? after = null, OrderFilter? where = null)
    {
        using var shop = new Shop();
        return await shop.Get<OrderQueries>().GetOrderConnectionAsync(first, last, before, after, where, default);
    }
}
