using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace GqlAuthTooling.Operations.Benchmarks;

/// <summary>The documents that are measured.</summary>
internal static class Documents
{
    /// <summary>GitHub's schema, 1.2 MB, half of it descriptions. It comes with the npm packages of the tests.</summary>
    public static byte[] GitHubSchema()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GqlAuthTooling.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run outside the repository.");
        }

        var node = Path.Combine(folder.FullName, "tests", "Operations.Tests", "node");
        var path = Path.Combine(node, "node_modules", "@octokit", "graphql-schema", "schema.graphql");
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new FileNotFoundException($"Run 'npm ci --ignore-scripts' in {node} first.", path);
    }

    /// <summary>An operation as tools write them: two spaces a level, an argument here and there, fragments, no comments.</summary>
    /// <param name="fields">How many fields there are on the first level; 19 lines each.</param>
    public static byte[] Operation(int fields)
    {
        var text = new StringBuilder("query Everything($first: Int = 10, $after: String, $withPrices: Boolean!) {\n");
        for (var i = 0; i < fields; i++)
        {
            var alias = i.ToString(CultureInfo.InvariantCulture);
            text.Append("  orders").Append(alias).Append(
                """
                : orderConnection(first: $first, after: $after, where: { status: [OPEN, SHIPPED], market: { equals: "SE" } }) {
                    pageInfo {
                      hasNextPage
                      endCursor
                    }
                    edges {
                      node {
                        id
                        createdAt
                        customer {
                          firstName
                          lastName
                          ... on BusinessCustomer { vatNumber }
                        }
                        lines(first: 50) @include(if: $withPrices) {
                          productVariant { name sku }
                          unitPrice { ...Price }
                        }
                      }
                    }
                  }

                """);
        }

        return Encoding.UTF8.GetBytes(text.Append("}\n\nfragment Price on MonetaryValue {\n  value\n  currency { code }\n}\n").ToString());
    }
}
